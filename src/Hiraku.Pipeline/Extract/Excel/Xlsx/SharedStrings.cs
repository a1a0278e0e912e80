using System.IO.Compression;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Extract.Excel.Markup;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Excel.Xlsx;

/// <summary>
/// The strings that the cells of a workbook point to: in a few large blocks, each string behind its length, so that a cell costs
/// one look at a place far away in memory.
/// </summary>
internal sealed class SharedStrings
{
    private const int BlockBits = 20;
    private const int LargestBlock = 1 << BlockBits;
    private const int SmallestBlock = 1 << 13;
    private const int MostBlocks = 1 << (32 - BlockBits);

    /// <summary>The characters that a length takes.</summary>
    private const int Head = 2;

    private readonly List<char[]> blocks = [];

    /// <summary>For each string its block and its place there.</summary>
    private readonly List<uint> places = [];

    private int used;
    private long total;

    private SharedStrings()
    {
    }

    public static SharedStrings None { get; } = new();

    public int Count => places.Count;

    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            uint place = places[index];
            char[] block = blocks[(int)(place >> BlockBits)];
            int at = (int)(place & (LargestBlock - 1));
            return block.AsSpan(at + Head, block[at] | (block[at + 1] << 16));
        }
    }

    public static SharedStrings Read(ZipArchiveEntry part, Limits limits)
    {
        var shared = new SharedStrings();
        var text = new XmlText(limits.CellCharacters);
        using var xml = new MarkupScanner(part.Open);
        while (xml.Read())
        {
            if (xml.Kind == MarkupKind.Start && xml.Name is "si")
            {
                text.Clear();
                text.AppendRuns(xml);
                text.Unescape();
                shared.Add(text.Span, limits.SharedCharacters);
            }

            while (TryReadPlain(xml.Ahead, out ReadOnlySpan<char> plain, out int length) && plain.Length <= limits.CellCharacters)
            {
                shared.Add(plain, limits.SharedCharacters);
                xml.Pass(length);
            }
        }

        return shared;
    }

    /// <summary>Takes a string as nearly all are written, <c>&lt;si&gt;&lt;t&gt;旭丘&lt;/t&gt;&lt;/si&gt;</c>, in one go; the scanner would have read it the same.</summary>
    private static bool TryReadPlain(ReadOnlySpan<char> ahead, out ReadOnlySpan<char> text, out int length)
    {
        const string Start = "<si><t>";
        const string StartWithSpace = "<si><t xml:space=\"preserve\">";
        const string End = "</t></si>";
        int start = ahead.StartsWith(Start) ? Start.Length : ahead.StartsWith(StartWithSpace) ? StartWithSpace.Length : -1;
        int found = start < 0 ? -1 : CharacterData.PlainLength(ahead[start..]);
        text = found < 0 ? default : ahead.Slice(start, found);
        length = start + found + End.Length;
        return found >= 0 && ahead[(start + found)..].StartsWith(End) && !XmlText.HasEscapes(text);
    }

    private void Add(ReadOnlySpan<char> text, long limit)
    {
        total += text.Length + 8;
        if (total > limit)
        {
            throw new LimitException(new("ブック全体の文字数", "The text of the workbook"), limit);
        }

        int length = text.Length + Head;
        if (blocks.Count == 0 || used + length > blocks[^1].Length)
        {
            if (blocks.Count == MostBlocks)
            {
                throw new LimitException(new("ブック全体の文字数", "The text of the workbook"), total);
            }

            blocks.Add(new char[Math.Max(Math.Clamp((int)Math.Min(total, LargestBlock), SmallestBlock, LargestBlock), length)]);
            used = 0;
        }

        char[] block = blocks[^1];
        (block[used], block[used + 1]) = ((char)text.Length, (char)(text.Length >> 16));
        text.CopyTo(block.AsSpan(used + Head));
        places.Add(((uint)(blocks.Count - 1) << BlockBits) | (uint)used);
        used += length;
    }
}
