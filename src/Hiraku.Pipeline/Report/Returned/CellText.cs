using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Hiraku.Pipeline.Report.Returned;

/// <summary>Text as a workbook can hold it: without characters XML does not know, and no longer than a cell may be.</summary>
internal static class CellText
{
    private const int Longest = 32_000;

    private static readonly SearchValues<char> Marked = SearchValues.Create("&<>\"\r");

    public static string Of(ReadOnlySpan<char> text)
    {
        text = text.Length > Longest ? text[..Longest] : text;
        int bad = FirstBad(text);
        if (bad < 0)
        {
            return text.ToString();
        }

        var clean = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\u25A1" : rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>Writes the text into a document, with its marks escaped.</summary>
    public static void WriteTo(TextWriter xml, ReadOnlySpan<char> text)
    {
        text = Of(text);
        for (int at = text.IndexOfAny(Marked); at >= 0; at = text.IndexOfAny(Marked))
        {
            xml.Write(text[..at]);
            xml.Write(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#13;" });
            text = text[(at + 1)..];
        }

        xml.Write(text);
    }

    /// <summary>A sheet's name as Excel allows it, unlike those already taken.</summary>
    public static string SheetName(string wanted, ICollection<string> taken)
    {
        string clean = string.Concat(Of(wanted).Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal) && !char.IsControl(c)));
        clean = clean.Trim().Length == 0 ? "表" : clean.Trim();
        string name = Cut(clean, 31);
        for (int i = 2; taken.Contains(name, StringComparer.OrdinalIgnoreCase); i++)
        {
            string suffix = " " + i.ToString(CultureInfo.InvariantCulture);
            name = Cut(clean, 31 - suffix.Length) + suffix;
        }

        return name;
    }

    private static int FirstBad(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Cut(string text, int length)
    {
        int end = Math.Min(text.Length, length);
        return text[..(end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }
}
