namespace Hiraku.Japanese;

/// <summary>Detects 個人番号 in a cell. There is no reader: such a number is never published.</summary>
/// <remarks>番号法 2条5項; check digit by 総務省令85号 5条. One in ten random twelve-digit numbers passes, so a label or several hits should confirm.</remarks>
public static class MyNumber
{
    /// <summary>True when the whole cell, less a label, is twelve digits with a valid check digit.</summary>
    public static bool IsLikely(ReadOnlySpan<char> text)
    {
        var folded = new TextBuilder(stackalloc char[64]);
        ParseText.Fold(text, ref folded);
        bool likely = IsFolded(folded.Text);
        folded.Dispose();
        return likely;
    }

    /// <summary>True for twelve ASCII digits with a valid check digit.</summary>
    public static bool HasCheckDigit(ReadOnlySpan<char> twelve) =>
        twelve.Length == 12 && ParseText.DigitRun(twelve) == 12 && CheckDigits.MyNumber(twelve) == twelve[11] - '0';

    private static bool IsFolded(ReadOnlySpan<char> text)
    {
        foreach (string label in (ReadOnlySpan<string>)["個人番号", "マイナンバー"])
        {
            text = text.StartsWith(label) ? text[label.Length..].TrimStart(" :") : text;
        }

        Span<char> digits = stackalloc char[13];
        return CodeText.TryDigits(text, digits, out int count) && HasCheckDigit(digits[..count]);
    }
}
