using System.IO.Compression;
using System.Xml;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Excel.Xlsx;

/// <summary>The strings that the cells of a workbook point to, side by side in a few large blocks.</summary>
internal sealed class SharedStrings
{
    private const int BlockLength = 1 << 20;

    private readonly List<char[]> blocks = [];
    private readonly List<(int Block, int Start, int Length)> strings = [];
    private int used = BlockLength;
    private long total;

    private SharedStrings()
    {
    }

    public static SharedStrings None { get; } = new();

    public int Count => strings.Count;

    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            var (block, start, length) = strings[index];
            return length == 0 ? default : blocks[block].AsSpan(start, length);
        }
    }

    public static SharedStrings Read(ZipArchiveEntry part, Limits limits)
    {
        var shared = new SharedStrings();
        var text = new XmlText(limits.CellCharacters);
        using XmlReader xml = XlsxWorkbook.OpenXml(part, limits);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                text.Clear();
                text.AppendRuns(xml);
                text.Unescape();
                shared.Add(text.Span, limits.SharedCharacters);
            }
        }

        return shared;
    }

    private void Add(ReadOnlySpan<char> text, long limit)
    {
        total += text.Length + 8;
        if (total > limit)
        {
            throw new LimitException(new("ブック全体の文字数", "The text of the workbook"), limit);
        }

        if (used + text.Length > BlockLength)
        {
            blocks.Add(new char[Math.Max(BlockLength, text.Length)]);
            used = 0;
        }

        text.CopyTo(blocks[^1].AsSpan(used));
        strings.Add((blocks.Count - 1, used, text.Length));
        used += text.Length;
    }
}
