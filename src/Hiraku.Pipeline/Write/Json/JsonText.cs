using System.Buffers;

namespace Hiraku.Pipeline.Write.Json;

/// <summary>Strings and numbers as RFC 8259 wants them; Japanese stays as it is.</summary>
public static class JsonText
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(b => (byte)b), (byte)'"', (byte)'\\']);

    public static bool NeedsEscape(ReadOnlySpan<byte> text) => text.ContainsAny(Escaped);

    /// <summary>Writes the text without quotes around it and says how long it became: at most six times its length.</summary>
    public static int Escape(ReadOnlySpan<byte> text, Span<byte> target)
    {
        int at = 0;
        while (true)
        {
            int clean = text.IndexOfAny(Escaped);
            if (clean < 0)
            {
                text.CopyTo(target[at..]);
                return at + text.Length;
            }

            text[..clean].CopyTo(target[at..]);
            at += clean;
            at += EscapeByte(text[clean], target[at..]);
            text = text[(clean + 1)..];
        }
    }

    /// <summary>Whether the bytes are a number that JSON can hold as it stands.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> text)
    {
        int at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        int digits = Digits(text[at..]);
        if (digits == 0 || (digits > 1 && text[at] == '0'))
        {
            return false;
        }

        at += digits;
        if (at < text.Length && text[at] == '.')
        {
            int decimals = Digits(text[(at + 1)..]);
            at += decimals == 0 ? 0 : decimals + 1;
        }

        return at == text.Length;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        int other = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return other < 0 ? text.Length : other;
    }

    private static int EscapeByte(byte value, Span<byte> target)
    {
        target[0] = (byte)'\\';
        byte letter = value switch
        {
            (byte)'"' => value,
            (byte)'\\' => value,
            (byte)'\n' => (byte)'n',
            (byte)'\r' => (byte)'r',
            (byte)'\t' => (byte)'t',
            _ => 0,
        };
        if (letter != 0)
        {
            target[1] = letter;
            return 2;
        }

        "u00"u8.CopyTo(target[1..]);
        target[4] = "0123456789abcdef"u8[value >> 4];
        target[5] = "0123456789abcdef"u8[value & 15];
        return 6;
    }
}
