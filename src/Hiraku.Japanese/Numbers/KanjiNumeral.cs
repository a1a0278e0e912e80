namespace Hiraku.Japanese;

/// <summary>Kanji numerals: positional 二〇二四, with units 二千二十四, mixed 5807万6099, 大字 壱弐参拾.</summary>
/// <remarks>Zero is 〇, ○, ◯ or 零. GIF DS-441 and the 統一ルール want Arabic digits in every cell that is a number.</remarks>
public static class KanjiNumeral
{
    /// <summary>Reads a whole cell as one number; only where the field is a number, for 三鷹 and 千川 are names.</summary>
    public static Reading<decimal> Read(ReadOnlySpan<char> text)
    {
        var folded = new TextBuilder(stackalloc char[64]);
        ParseText.Fold(text, ref folded);
        Reading<decimal> reading = ReadFolded(folded.Text);
        folded.Dispose();
        return reading;
    }

    /// <summary>Reads folded text; false when it is not one well-formed numeral.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out decimal value) => KanjiNumeralParser.TryParse(text, out value);

    /// <summary>The numeral of 丁目 and the like, 1 to 999.</summary>
    internal static string Write(int number) => KanjiNumeralParser.Write(number);

    private static Reading<decimal> ReadFolded(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return Reading<decimal>.Empty;
        }

        if (ParseText.DigitRun(text) == text.Length && text.Length <= 27)
        {
            decimal plain = decimal.Parse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
            return text.Length > 1 && text[0] == '0' ? Reading<decimal>.Changed(plain, "leading-zeros") : Reading<decimal>.Clean(plain);
        }

        if (text is "元")
        {
            return Reading<decimal>.Changed(1, "kanji-number");
        }

        if (text.StartsWith("金") && text.EndsWith("円也") && TryParse(text[1..^2], out decimal money))
        {
            return Reading<decimal>.Changed(money, "kanji-number");
        }

        if (TryParse(text, out decimal value))
        {
            return text.ContainsAny('O', 'o') ? Reading<decimal>.Warned(value, "latin-o") : Reading<decimal>.Changed(value, "kanji-number");
        }

        return Reading<decimal>.Refused(LooksNumeric(text) ? "bad-kanji-number" : "not-a-number");
    }

    private static bool LooksNumeric(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!KanjiNumeralParser.IsNumeral(c) && c is not ('.' or '-') && !char.IsAsciiLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
