using System.Text;

namespace Hiraku.Site.Rendering;

/// <summary>
/// Sets readings above words: 見(み)る in the text of a page becomes ruby. In attributes, titles and pictures, where there is no
/// above, the reading is left out.
/// </summary>
public static class Furigana
{
    private static readonly string[] Whole = ["title", "script", "svg", "option", "code", "pre"];

    public static StringBuilder OverWords(string html)
    {
        var written = new StringBuilder(html.Length + (html.Length / 4));
        int at = 0;
        while (at < html.Length)
        {
            int tag = html.IndexOf('<', at);
            Write(written, html.AsSpan(at..(tag < 0 ? html.Length : tag)), "<ruby>", "<rp>(</rp><rt>", "</rt><rp>)</rp></ruby>");
            if (tag < 0)
            {
                break;
            }

            at = EndOfTag(html, tag);
            Write(written, html.AsSpan(tag..at), "", null, "");
        }

        return written;
    }

    private static bool IsKana(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c is < 'ぁ' or > 'ー')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Past the tag at <paramref name="tag"/>, and past what stands in it where that is no text of the page.</summary>
    private static int EndOfTag(string html, int tag)
    {
        string? name = Whole.FirstOrDefault(name => string.CompareOrdinal(html, tag + 1, name, 0, name.Length) == 0 && !char.IsAsciiLetterOrDigit(html[tag + 1 + name.Length]));
        int from = name is null ? -1 : html.IndexOf($"</{name}>", tag, StringComparison.Ordinal);
        int close = html.IndexOf('>', from < 0 ? tag : from);
        return close < 0 ? html.Length : close + 1;
    }

    /// <param name="middle">What goes between word and reading; null leaves the reading out.</param>
    private static void Write(StringBuilder written, ReadOnlySpan<char> text, string before, string? middle, string after)
    {
        for (int open = text.IndexOf('('); open >= 0; open = text.IndexOf('('))
        {
            int close = open + text[open..].IndexOf(')');
            ReadOnlySpan<char> reading = close > open ? text[(open + 1)..close] : [];
            int word = reading.Length > 0 && IsKana(reading) ? WordBefore(text[..open], reading) : open;
            written.Append(text[..word]);
            if (word == open)
            {
                written.Append('(');
                text = text[(open + 1)..];
                continue;
            }

            written.Append(before).Append(text[word..open]);
            if (middle is not null)
            {
                written.Append(middle).Append(reading);
            }

            written.Append(after);
            text = text[(close + 1)..];
        }

        written.Append(text);
    }

    /// <summary>Where the word begins that a reading belongs to: its kanji, and with 3日(みっか) the number before them.</summary>
    private static int WordBefore(ReadOnlySpan<char> text, ReadOnlySpan<char> reading)
    {
        int word = text.Length;
        while (word > 0 && IsKanji(text[word - 1]))
        {
            word--;
        }

        while (word > 0 && word < text.Length && char.IsAsciiDigit(text[word - 1]) && Numerals.IsReadAsOne(reading))
        {
            word--;
        }

        return word;
    }

    private static bool IsKanji(char c) => c is (>= '一' and <= '鿿') or '々';
}
