using System.Buffers;

namespace Hiraku.Japanese;

/// <summary>Parses folded numbers: what stands before, the number or range, the unit, what stands behind.</summary>
internal static class NumberParser
{
    private static readonly string[] Before = ["約", "およそ", "概ね", "おおむね", "ほぼ", "延べ", "定員", "満", "生後", "計", "合計", "税込", "税抜", "最大", "No.", "No", "#", "第", "金"];
    private static readonly SearchValues<char> Plain = SearchValues.Create("0123456789,.");
    private static readonly string[] Approximations = ["程度", "前後", "余り", "余", "弱", "強", "くらい", "ぐらい", "位"];

    public static Reading<Quantity> Read(ReadOnlySpan<char> text, NumberOptions options)
    {
        if (text.IsEmpty)
        {
            return Reading<Quantity>.Empty;
        }

        if (TryPlain(text, options) is { } plain)
        {
            return plain;
        }

        if (NumberMarks.Find(text, options) is { } mark)
        {
            return mark;
        }

        var parts = new NumberParts();
        string? refusal = parts.Take(text);
        if (refusal is not null)
        {
            return Reading<Quantity>.Refused(refusal);
        }

        if (parts.Warning == "approximate" && !options.Approximate)
        {
            return Reading<Quantity>.Refused("approximate", parts.ToQuantity(options).ToString());
        }

        Quantity quantity = parts.ToQuantity(options);
        if (!options.Units && parts.Scaled)
        {
            return Reading<Quantity>.Refused("unit-in-cell", quantity.ToString());
        }

        return parts.Warning is { } warning ? Reading<Quantity>.Warned(quantity, warning) : Reading<Quantity>.Changed(quantity, parts.Change);
    }

    // 1,234 and △1,234: most cells that are not yet plain are no more than this.
    private static Reading<Quantity>? TryPlain(ReadOnlySpan<char> text, NumberOptions options)
    {
        bool isTriangle = text[0] is '\u25B3' or '\u25B2';
        bool isNegative = isTriangle || text[0] == '-';
        ReadOnlySpan<char> digits = isNegative ? text[1..] : text;
        if (options.Multiplier != 1 || digits.IsEmpty || !char.IsAsciiDigit(digits[0]) || digits.ContainsAnyExcept(Plain) || digits.StartsWith("0.0")
            || NumberText.Arabic(digits, out decimal value) is not null)
        {
            return null;
        }

        return Reading<Quantity>.Changed(new(isNegative ? -value : value), isTriangle ? "triangle-minus" : "number-notation");
    }

    /// <summary>Takes words such as 約 and 定員 off the front.</summary>
    public static string? TakeBefore(ref ReadOnlySpan<char> text)
    {
        foreach (string word in Before)
        {
            if (text.Length > word.Length && text.StartsWith(word, StringComparison.Ordinal))
            {
                text = text[word.Length..].TrimStart(' ');
                return word;
            }
        }

        return null;
    }

    /// <summary>Takes 程度 and the like off the end.</summary>
    public static bool TakeApproximation(ref ReadOnlySpan<char> text)
    {
        if (DateWords.Ending(text, Approximations) is not { } word)
        {
            return false;
        }

        text = text[..^word.Length];
        return true;
    }
}
