using System.Text;

namespace Hiraku.Pipeline.Write.Calendars;

/// <summary>Content lines of RFC 5545: CRLF, folded at 75 octets between characters, text escaped.</summary>
internal sealed class CalendarLines(Stream stream)
{
    private const int LongestLine = 75;

    public void Write(string line)
    {
        int room = LongestLine;
        Span<byte> bytes = stackalloc byte[4];
        foreach (Rune rune in line.EnumerateRunes())
        {
            int length = rune.EncodeToUtf8(bytes);
            if (length > room)
            {
                stream.Write("\r\n "u8);
                room = LongestLine - 1;
            }

            stream.Write(bytes[..length]);
            room -= length;
        }

        stream.Write("\r\n"u8);
    }

    /// <summary>A property whose value is free text; nothing is written for an empty one.</summary>
    public void WriteText(string property, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Write($"{property}:{Escape(text)}");
        }
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            _ = c switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                '\n' => escaped.Append("\\n"),
                < ' ' or '\u007F' => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
