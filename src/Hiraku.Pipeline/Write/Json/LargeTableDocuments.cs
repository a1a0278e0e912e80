using System.Buffers;
using System.Text.Json;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Write.Files;

namespace Hiraku.Pipeline.Write.Json;

/// <summary>
/// What a large table gets besides its array: JSON Lines, and files of 5,000 rows with a manifest. A table that ends before it
/// is large leaves nothing: the first rows wait in memory until it is known.
/// </summary>
public sealed class LargeTableDocuments(PublishedFiles files, TablePaths paths) : IJsonDocument
{
    /// <summary>Rows that are this long together count as a large table however few they are.</summary>
    private const int MostBytesHeld = 32 << 20;

    private ArrayBufferWriter<byte> held = new(1 << 16);
    private List<int> heldEnds = [];
    private readonly List<(Distribution File, int Rows)> shards = [];
    private PublishedFileStream? lines;
    private PublishedFileStream? shard;
    private JsonArrayDocument? array;
    private int rowsInShard;

    public void Write(JsonRows rows, Batch batch)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            if (lines is null)
            {
                Hold(rows[row]);
            }
            else
            {
                WriteRow(rows[row]);
            }
        }
    }

    public void Finish()
    {
        if (lines is null)
        {
            return;
        }

        CloseShard();
        files.Finish(lines, "jsonl", paths.Table("jsonl"));
        PublishedFileStream manifest = files.Create(paths.ShardManifest);
        WriteManifest(manifest);
        files.Finish(manifest, "rows", paths.ShardManifest);
    }

    public void Dispose()
    {
        lines?.Dispose();
        shard?.Dispose();
    }

    private void Hold(ReadOnlySpan<byte> row)
    {
        held.Write(row);
        heldEnds.Add(held.WrittenCount);
        if (heldEnds.Count <= WriteSettings.RowsPerShard && held.WrittenCount <= MostBytesHeld)
        {
            return;
        }

        lines = files.Create(paths.Table("jsonl"));
        int start = 0;
        foreach (int end in heldEnds)
        {
            WriteRow(held.WrittenSpan[start..end]);
            start = end;
        }

        // Megabytes that would otherwise stay until the last row.
        held = new ArrayBufferWriter<byte>();
        heldEnds = [];
    }

    private void WriteRow(ReadOnlySpan<byte> row)
    {
        if (shard is null || array is null || rowsInShard == WriteSettings.RowsPerShard)
        {
            CloseShard();
            shard = files.Create(paths.Shard(shards.Count + 1));
            array = new JsonArrayDocument(shard);
        }

        array.Write(row);
        rowsInShard++;
        lines!.Write(row);
        lines.WriteByte((byte)'\n');
    }

    private void CloseShard()
    {
        if (shard is not null && array is not null)
        {
            array.Finish();
            shards.Add((files.FinishPiece(shard, "json", paths.Shard(shards.Count + 1)), rowsInShard));
            rowsInShard = 0;
        }
    }

    private void WriteManifest(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteNumber("rows", shards.Sum(entry => (long)entry.Rows));
        json.WriteNumber("rows_per_file", WriteSettings.RowsPerShard);
        json.WriteStartArray("files");
        foreach ((Distribution file, int rows) in shards)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteNumber("rows", rows);
            json.WriteNumber("bytes", file.Bytes);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
