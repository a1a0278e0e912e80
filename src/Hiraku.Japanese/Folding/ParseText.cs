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
        int length = text.IndexOfAnyExceptInRange('0', '9');
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

    /// <summary>Drops a suffix when it is there.</summary>
    public static ReadOnlySpan<char> Without(ReadOnlySpan<char> text, string suffix) =>
        text.EndsWith(suffix, StringComparison.Ordinal) ? text[..^suffix.Length].TrimEnd(' ') : text;
}
