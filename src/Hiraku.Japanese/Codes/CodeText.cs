namespace Hiraku.Japanese;

/// <summary>The digits of a folded code cell.</summary>
internal static class CodeText
{
    /// <summary>Reads a code that needs folding first.</summary>
    public static Reading<string> Read(ReadOnlySpan<char> text, Folded read)
    {
        var folded = new TextBuilder(stackalloc char[64]);
        ParseText.Fold(text, ref folded);
        Reading<string> reading = folded.Length == 0 ? Reading<string>.Empty : read(folded.Text);
        folded.Dispose();
        return reading;
    }

    /// <summary>Reads a folded code.</summary>
    internal delegate Reading<string> Folded(ReadOnlySpan<char> text);

    /// <summary>Collects digits through hyphens and spaces; false when something else stands among them.</summary>
    public static bool TryDigits(ReadOnlySpan<char> text, scoped Span<char> digits, out int count)
    {
        count = 0;
        text = text.EndsWith(".0") ? text[..^2] : text.StartsWith("'") ? text[1..] : text;
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c) && count < digits.Length)
            {
                digits[count++] = c;
            }
            else if (c is not ('-' or ' '))
            {
                return false;
            }
        }

        return count > 0;
    }

    /// <summary>Why a cell that is no code is none: exponent damage, a mark, words.</summary>
    public static string Refusal(ReadOnlySpan<char> text) =>
        NumberMarks.IsScientific(text) ? "scientific-notation"
        : MissingMark.Kind(text) switch
        {
            MissingMarks.None => "not-a-code",
            MissingMarks.Unknown => "unknown-value",
            _ => "empty-marker",
        };
}
