using System.IO.Compression;
using System.Text;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Excel.Xlsx;

/// <summary>Finds a sheet's merged ranges, which its XML names only after all rows, by looking through the bytes once.</summary>
internal static class MergeScan
{
    private const int MostBytes = 1 << 24;

    public static IReadOnlyList<MergedRange> Read(ZipArchiveEntry part)
    {
        using Stream stream = part.Open();
        byte[] buffer = new byte[1 << 18];
        int kept = 0;
        for (int read = stream.Read(buffer, 0, buffer.Length); read > 0; read = stream.Read(buffer, kept, buffer.Length - kept))
        {
            int length = kept + read;
            int at = buffer.AsSpan(0, length).IndexOf("mergeCells"u8);
            if (at >= 0)
            {
                return Parse(buffer.AsSpan(at, length - at), stream);
            }

            kept = Math.Min(16, length);
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
        }

        return [];
    }

    private static List<MergedRange> Parse(ReadOnlySpan<byte> start, Stream rest)
    {
        using var all = new MemoryStream();
        all.Write(start);
        byte[] block = new byte[1 << 16];
        for (int read = rest.Read(block); read > 0 && all.Length < MostBytes; read = rest.Read(block))
        {
            all.Write(block, 0, read);
        }

        string xml = Encoding.UTF8.GetString(all.GetBuffer(), 0, (int)all.Length);
        int end = xml.IndexOf("mergeCells", 10, StringComparison.Ordinal);
        var ranges = new List<MergedRange>();
        for (int at = xml.IndexOf("ref=\"", StringComparison.Ordinal); at >= 0 && (end < 0 || at < end); at = xml.IndexOf("ref=\"", at + 5, StringComparison.Ordinal))
        {
            int close = xml.IndexOf('"', at + 5);
            if (close > 0 && CellAddress.Range(xml.AsSpan(at + 5, close - at - 5)) is { } range)
            {
                ranges.Add(range);
            }
        }

        ranges.Sort((a, b) => a.FirstRow.CompareTo(b.FirstRow));
        return ranges;
    }
}
