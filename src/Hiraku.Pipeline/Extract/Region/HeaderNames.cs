using System.Buffers;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Region;

/// <summary>Makes one name per column out of the header's rows: 上段_下段, groups carried to the right over the columns they span.</summary>
internal sealed class HeaderNames(IReadOnlyList<Row> header, IReadOnlyList<MergedRange> merges, int columns)
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> WideDigits = SearchValues.Create("０１２３４５６７８９");

    public string[] Build()
    {
        var parts = new List<string>[columns];
        for (int column = 0; column < columns; column++)
        {
            parts[column] = [];
        }

        for (int level = 0; level < header.Count; level++)
        {
            string[] texts = LevelTexts(level);
            for (int column = 0; column < columns; column++)
            {
                if (texts[column].Length > 0 && (parts[column].Count == 0 || parts[column][^1] != texts[column]))
                {
                    parts[column].Add(texts[column]);
                }
            }
        }

        return [.. parts.Select(part => string.Join('_', part))];
    }

    /// <summary>A header as one line: line breaks vanish between Japanese, and become a space between Latin words.</summary>
    public static string Clean(ReadOnlySpan<char> cell)
    {
        ReadOnlySpan<char> trimmed = cell.Trim();
        if (!trimmed.ContainsAny('\r', '\n'))
        {
            return trimmed.ToString();
        }

        string[] lines = trimmed.ToString().Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string joined = lines[0];
        foreach (string line in lines.Skip(1))
        {
            joined += char.IsAsciiLetterOrDigit(joined[^1]) && char.IsAsciiLetterOrDigit(line[0]) ? " " + line : line;
        }

        return joined;
    }

    private string[] LevelTexts(int level)
    {
        string[] texts = new string[columns];
        for (int column = 0; column < columns; column++)
        {
            texts[column] = Clean(header[level][column]);
        }

        ApplyMerges(level, texts);
        if (level < header.Count - 1)
        {
            CarryEra(texts);
            CarryGroups(level, texts);
        }

        return texts;
    }

    private void ApplyMerges(int level, string[] texts)
    {
        foreach (MergedRange merge in merges)
        {
            if (merge.FirstRow == header[level].Line && merge.FirstColumn < columns)
            {
                for (int column = merge.FirstColumn + 1; column <= Math.Min(merge.LastColumn, columns - 1); column++)
                {
                    texts[column] = texts[merge.FirstColumn];
                }
            }
        }
    }

    /// <summary>A group's name reaches over the blank columns to its right that have a name of their own below.</summary>
    private void CarryGroups(int level, string[] texts)
    {
        string group = "";
        for (int column = 0; column < columns; column++)
        {
            if (texts[column].Length > 0)
            {
                group = HasNameBelow(level, column) ? texts[column] : "";
            }
            else if (HasNameBelow(level, column))
            {
                texts[column] = group;
            }
            else
            {
                group = "";
            }
        }
    }

    private bool HasNameBelow(int level, int column)
    {
        for (int below = level + 1; below < header.Count; below++)
        {
            if (!header[below].IsBlank(column))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>令和元年度, ２, ３ means 令和元年度, 令和２年度, 令和３年度.</summary>
    private static void CarryEra(string[] texts)
    {
        string before = "";
        string after = "";
        for (int column = 0; column < texts.Length; column++)
        {
            string text = texts[column];
            if (text.Length > 2 && text[2] == '元' && text[..2] is "令和" or "平成" or "昭和")
            {
                (before, after) = (text[..2], text[3..]);
                continue;
            }

            int digit = text.AsSpan().IndexOfAny(WideDigits) is var wide and >= 0 ? wide : text.AsSpan().IndexOfAny(Digits);
            if (digit < 0)
            {
                continue;
            }

            int end = digit;
            while (end < text.Length && CellShapes.IsDigit(text[end]))
            {
                end++;
            }

            if (digit == 0 && end == text.Length && end <= 2 && before.Length > 0)
            {
                texts[column] = before + text + after;
            }
            else if (digit > 0 && text[..digit] is "令和" or "平成" or "昭和")
            {
                (before, after) = (text[..digit], text[end..]);
            }
        }
    }
}

/// <summary>Gives every column a name of its own.</summary>
internal static class DistinctNames
{
    /// <param name="locate">Where the header of a column stands; asked for only where there is something to say.</param>
    public static void Apply(string[] names, Func<int, Location> locate, DiagnosticBag bag)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].Length == 0)
            {
                Location place = locate(i);
                names[i] = Location.ColumnLetters(place.Column) + "列";
                bag.Add(ExtractFaults.NamelessColumn(place, names[i]));
            }

            string name = names[i];
            for (int copy = 2; !seen.Add(names[i]); copy++)
            {
                names[i] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}_{copy}");
            }

            if (names[i] != name)
            {
                bag.Add(ExtractFaults.DoubledHeader(locate(i), name, names[i]));
            }
        }
    }
}
