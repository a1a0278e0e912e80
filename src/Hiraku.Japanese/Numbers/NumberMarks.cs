using System.Buffers;

namespace Hiraku.Japanese;

/// <summary>Cells of a number field that hold a sign and no number.</summary>
/// <remarks>Signs of statistics tables: - none, … unknown, x suppressed; their meaning stands in the table's key.</remarks>
internal static class NumberMarks
{
    private static readonly SearchValues<char> Decimals = SearchValues.Create("0123456789.");

    public static Reading<Quantity>? Find(ReadOnlySpan<char> text, NumberOptions options)
    {
        if (text is "x" or "X" or "\u03C7" or "***" or "*" or "**" or "秘" or "秘匿")
        {
            return Refused("suppressed");
        }

        if (text[0] == '#' && (text.EndsWith("!") || text is "#N/A" or "#NAME?" || text.IndexOfAnyExcept('#') < 0))
        {
            return Refused("excel-error");
        }

        if (MissingMark.Kind(text) is not MissingMarks.None and var kind)
        {
            return kind == MissingMarks.Unknown ? Refused("unknown-value")
                : kind == MissingMarks.Dashes && options.NilMark ? Reading<Quantity>.Changed(new(0), "nil-mark")
                : Refused(kind == MissingMarks.Dots ? "unknown-mark" : "empty-marker");
        }

        return Shape(text);
    }

    private static Reading<Quantity>? Shape(ReadOnlySpan<char> text)
    {
        if (text is "0.0" or "0.00")
        {
            return Reading<Quantity>.Warned(new(0.0m), "below-unit");
        }

        if (IsScientific(text))
        {
            return Refused("scientific-notation");
        }

        if (text[0] == '(' && text[^1] == ')' && JapaneseNumber.IsCanonical(Plain(text[1..^1])))
        {
            return Refused("ambiguous-parentheses");
        }

        if (text[0] == '\u00B1')
        {
            return Refused("number-range");
        }

        return Fraction(text);
    }

    private static string Plain(ReadOnlySpan<char> text) => text.ToString().Replace(",", "", StringComparison.Ordinal).Trim();

    // 1/2 may be a date, 3対1 and 1:2 are ratios.
    private static Reading<Quantity>? Fraction(ReadOnlySpan<char> text)
    {
        int at = text.IndexOfAny('/', ':', '対');
        if (at <= 0 || ParseText.DigitRun(text) != at || ParseText.DigitRun(text[(at + 1)..]) != text.Length - at - 1 || at + 1 == text.Length || text.Length > 18)
        {
            return null;
        }

        if (text[at] != '/')
        {
            return Refused(text[at] == ':' ? "ratio-or-time" : "ratio");
        }

        decimal below = ParseText.Digits(text[(at + 1)..]);
        return below == 0 ? Refused("not-a-number") : Reading<Quantity>.Warned(new(decimal.Round(ParseText.Digits(text[..at]) / below, 10)), "fraction-or-date");
    }

    public static bool IsScientific(ReadOnlySpan<char> text)
    {
        int e = text.IndexOfAny('e', 'E');
        return e > 0 && char.IsAsciiDigit(text[0]) && text[..e].IndexOfAnyExcept(Decimals) < 0
            && text[(e + 1)..].TrimStart("+-") is { Length: > 0 } power && ParseText.DigitRun(power) == power.Length;
    }

    private static Reading<Quantity> Refused(string rule) => Reading<Quantity>.Refused(rule);
}
