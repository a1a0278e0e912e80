using System.Security.Cryptography;
using System.Text.Json;
using Hiraku.Model.Tables;

namespace Hiraku.Tests.Pipeline.Write.Json;

public class LargeTableTests
{
    [Fact]
    public void A_table_of_5000_rows_has_neither_lines_nor_pieces()
    {
        MemoryOutput output = Tables.Publish(Tables.Places, Rows(5_000), TextBatch.Capacity, "json", "jsonl");

        Assert.Equal(["data/aed/131202_aed.json"], output.Files.Keys);
    }

    [Fact]
    public void A_larger_table_is_published_as_lines_and_in_pieces_of_5000_rows_too()
    {
        MemoryOutput output = Tables.Publish(Tables.Places, Rows(10_001), TextBatch.Capacity, "json", "jsonl");

        Assert.Equal(
            ["data/aed/131202_aed.json", "data/aed/131202_aed.jsonl", "data/aed/rows/0001.json", "data/aed/rows/0002.json", "data/aed/rows/0003.json", "data/aed/rows/index.json"],
            output.Files.Keys);
        string[] lines = output.Text("data/aed/131202_aed.jsonl").TrimEnd('\n').Split('\n');
        Assert.Equal(10_001, lines.Length);
        Assert.Equal(output.Text("data/aed/131202_aed.json"), "[\n" + string.Join(",\n", lines) + "\n]\n");
        Assert.Equal("[\n" + lines[10_000] + "\n]\n", output.Text("data/aed/rows/0003.json"));
    }

    [Fact]
    public void The_manifest_lists_each_piece_with_rows_size_and_hash()
    {
        MemoryOutput output = Tables.Publish(Tables.Places, Rows(5_001), TextBatch.Capacity, "json", "jsonl");

        using JsonDocument manifest = JsonDocument.Parse(output.Text("data/aed/rows/index.json"));
        Assert.Equal(5_001, manifest.RootElement.GetProperty("rows").GetInt64());
        Assert.Equal(5_000, manifest.RootElement.GetProperty("rows_per_file").GetInt32());
        JsonElement last = manifest.RootElement.GetProperty("files")[1];
        byte[] bytes = output.Files[last.GetProperty("path").GetString()!];
        Assert.Equal(1, last.GetProperty("rows").GetInt32());
        Assert.Equal(bytes.Length, last.GetProperty("bytes").GetInt32());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), last.GetProperty("sha256").GetString());
    }

    private static List<string?[]> Rows(int count) => [.. Enumerable.Range(0, count).Select(i => Tables.Place($"A{i}", i % 7 == 0 ? null : "名\"称"))];
}
