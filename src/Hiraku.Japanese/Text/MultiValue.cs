using System.Buffers;

namespace Hiraku.Japanese;

/// <summary>Several values in one cell, joined by a half-width semicolon.</summary>
/// <remarks>GIF 452-1: the list separator is ;</remarks>
public static class MultiValue
{
    private static readonly SearchValues<char> Parting = SearchValues.Create("、，､,;；／/・･\n\r|｜");

    private static readonly SearchValues<char> Foreign = SearchValues.Create("、，､,／/・･\n\r|｜；");

    /// <summary>True for one clean name, or for clean names joined by ; without a repeat. Allocates nothing.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text) => text.IndexOfAny(Parting) < 0 ? JapaneseText.IsClean(text, TextPolicy.Name) : !text.ContainsAny(Foreign) && IsJoined(text);

    /// <summary>Joins the values of one cell with ; after reading each as a name.</summary>
    public static Reading<string> Read(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Parting) || IsCanonical(text))
        {
            return JapaneseText.Read(text, TextPolicy.Name);
        }

        var parts = new List<string>();
        foreach (Range range in Split(text))
        {
            Reading<string> part = JapaneseText.Read(text[range], TextPolicy.Name);
            if (part.Status == ReadingStatus.Refused)
            {
                return part;
            }

            if (part.HasValue && !parts.Contains(part.Value))
            {
                parts.Add(part.Value);
            }
        }

        string joined = string.Join(';', parts);
        return joined.Length == 0 ? Reading<string>.Empty
            : text.SequenceEqual(joined) ? Reading<string>.Clean(joined) : Reading<string>.Changed(joined, "list-separator");
    }

    // a;b with nothing to trim around the separators.
    private static bool IsJoined(ReadOnlySpan<char> text) =>
        text[0] != ';' && text[^1] != ';' && !text.Contains("; ", StringComparison.Ordinal) && !text.Contains(" ;", StringComparison.Ordinal)
        && !text.Contains(";;", StringComparison.Ordinal) && !HasRepeats(text) && JapaneseText.IsClean(text, TextPolicy.Name);

    private static bool HasRepeats(ReadOnlySpan<char> text)
    {
        foreach (Range range in text.Split(';'))
        {
            foreach (Range earlier in text[..range.Start.Value].Split(';'))
            {
                if (range.Start.Value > 0 && text[earlier].SequenceEqual(text[range]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // A separator inside brackets belongs to the value.
    private static List<Range> Split(ReadOnlySpan<char> text)
    {
        var ranges = new List<Range>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '\uFF08' ? 1 : text[i] is ')' or '\uFF09' ? -1 : 0;
            if (depth <= 0 && Parting.Contains(text[i]))
            {
                ranges.Add(start..i);
                start = i + 1;
            }
        }

        ranges.Add(start..text.Length);
        return ranges;
    }
}
