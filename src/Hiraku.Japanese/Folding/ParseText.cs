namespace Hiraku.Japanese;

/// <summary>The folded text that the readers of structured kinds work on: everything half width, signs spelled out, dashes alike.</summary>
internal static class ParseText
{
    /// <summary>Longer cells are prose, not a date or a phone number.</summary>
    public const int Limit = 512;

    /// <summary>Appends the folded text and says what was met.</summary>
    public static FoldNotes Fold(scoped ReadOnlySpan<char> text, ref TextBuilder output)
    {
        var folder = new TextFolder(TextPolicy.Code);
        folder.Fold(text.Length > Limit ? text[..Limit] : text, ref output);
        return folder.Notes;
    }

    /// <summary>The folded text as a string, for the readers that are not on a hot path.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var output = new TextBuilder(stackalloc char[256]);
        Fold(text, ref output);
        string folded = output.ToString();
        output.Dispose();
        return folded;
    }

    /// <summary>Number of ASCII digits at the start.</summary>
    public static int DigitRun(ReadOnlySpan<char> text)
    {
        int length = text.IndexOfAnyExcept(CharacterRange.Digits);
        return length < 0 ? text.Length : length;
    }

    /// <summary>The value of ASCII digits; at most nine of them.</summary>
    public static int Digits(ReadOnlySpan<char> digits)
    {
        int value = 0;
        foreach (char c in digits)
        {
            value = (value * 10) + (c - '0');
        }

        return value;
    }

    /// <summary>The value of ASCII digits with one point among them at most, all decimals kept; false for anything else and beyond eighteen digits.</summary>
    public static bool TryDecimal(ReadOnlySpan<char> text, out decimal value)
    {
        long digits = 0;
        int point = -1;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '.' && point < 0)
            {
                point = i;
            }
            else if (char.IsAsciiDigit(text[i]))
            {
                digits = (digits * 10) + (text[i] - '0');
            }
            else
            {
                value = 0;
                return false;
            }
        }

        int decimals = point < 0 ? 0 : text.Length - point - 1;
        value = new decimal((int)digits, (int)(digits >> 32), 0, false, (byte)Math.Min(decimals, 28));
        return text.Length is > 0 and <= 19 && text.Length > (point < 0 ? 0 : 1) && (point >= 0 || text.Length <= 18);
    }

    /// <summary>Drops a suffix when it is there.</summary>
    public static ReadOnlySpan<char> Without(ReadOnlySpan<char> text, string suffix) =>
        text.EndsWith(suffix, StringComparison.Ordinal) ? text[..^suffix.Length].TrimEnd(' ') : text;
}
