using System.Buffers;

namespace Hiraku.Pipeline.Write.Csv;

/// <summary>Quoting by RFC 4180: a cell with a comma, a quote or a line end is quoted, and nothing else is.</summary>
public static class CsvText
{
    private static readonly SearchValues<byte> Special = SearchValues.Create(",\"\r\n"u8);

    public static bool NeedsQuotes(ReadOnlySpan<byte> text) => text.ContainsAny(Special);

    /// <summary>Writes one cell and says how long it became: at most twice its length and two.</summary>
    public static int Write(ReadOnlySpan<byte> text, Span<byte> target)
    {
        if (!NeedsQuotes(text))
        {
            text.CopyTo(target);
            return text.Length;
        }

        int at = 0;
        target[at++] = (byte)'"';
        foreach (byte b in text)
        {
            if (b == (byte)'"')
            {
                target[at++] = b;
            }

            target[at++] = b;
        }

        target[at++] = (byte)'"';
        return at;
    }
}
