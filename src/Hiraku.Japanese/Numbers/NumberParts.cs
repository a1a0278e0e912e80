namespace Hiraku.Japanese;

/// <summary>A folded number taken apart.</summary>
internal struct NumberParts
{
    private decimal? lower;
    private decimal? upper;
    private bool range;
    private string? unit;
    private decimal factor = 1;
    private string? note;

    public NumberParts()
    {
    }

    public string? Warning { get; private set; }

    public bool Scaled { get; private set; }

    public string Change { get; private set; } = "number-notation";

    public readonly Quantity ToQuantity(NumberOptions options)
    {
        decimal by = factor * options.Multiplier;
        return new Quantity(Times(lower, by), unit, Times(upper, by), range, note);
    }

    /// <summary>Takes the cell apart; returns why it is no number, or null.</summary>
    public string? Take(ReadOnlySpan<char> text)
    {
        text = TakeAround(text);
        if (text.StartsWith("B") && text.Length is 2 or 3 && ParseText.DigitRun(text[1..]) == text.Length - 1)
        {
            (lower, unit) = (-ParseText.Digits(text[1..]), "階");
            return null;
        }

        text = TakeBound(text, out bool atLeast, out bool atMost);
        if (RangeMarks.TryFind(text, out int at, out int length) && at > 0)
        {
            return TakeRange(text[..at], text[(at + length)..]);
        }

        if (!TakeOne(text, out decimal value, out string? refusal))
        {
            return refusal;
        }

        range = atLeast || atMost;
        lower = atMost ? null : value;
        upper = atMost ? value : null;
        return null;
    }

    private static decimal? Times(decimal? value, decimal by) => value is not { } v ? null : by == 1 ? v : by == 400m / 121m ? decimal.Round(v * by, 4) : v * by;

    private ReadOnlySpan<char> TakeAround(ReadOnlySpan<char> text)
    {
        while (NumberParser.TakeBefore(ref text) is { } word)
        {
            Warning = word is "約" or "およそ" or "概ね" or "おおむね" or "ほぼ" ? "approximate" : Warning;
            note = word is "税込" or "税抜" ? word : note;
            unit = word == "第" ? "第" : unit;
        }

        int open = text.IndexOf('(');
        if (open > 0 && text[^1] == ')')
        {
            ReadOnlySpan<char> inner = text[(open + 1)..^1];
            // 1,234(千円) states its unit, 1,000円(税込) remarks on it.
            if (Money(inner) is { } scale && open > 0)
            {
                (unit, factor, Scaled) = ("円", scale, scale != 1);
            }
            else
            {
                // 4(1) and 4,555人(2㎡あたり1人) hold a second number that this cell's value leaves out.
                note = inner.ToString();
                Warning = note.AsSpan().ContainsAny(CharacterRange.Digits) ? "number-with-note" : Warning;
            }

            text = text[..open].TrimEnd(' ');
        }

        text = text.EndsWith("円也") ? text[..^1] : text;
        Warning = NumberParser.TakeApproximation(ref text) ? "approximate" : Warning;
        return text;
    }

    private static decimal? Money(ReadOnlySpan<char> text) => text switch
    {
        "円" => 1m,
        "千円" => 1000m,
        "万円" => 10_000m,
        "百万円" => 1_000_000m,
        "億円" => 100_000_000m,
        _ => null,
    };

    private ReadOnlySpan<char> TakeBound(ReadOnlySpan<char> text, out bool atLeast, out bool atMost)
    {
        atLeast = text.EndsWith("以上") || text.EndsWith("から") || text.EndsWith("超");
        atMost = text.EndsWith("以下") || text.EndsWith("未満") || text.EndsWith("まで");
        Warning = text.EndsWith("未満") || text.EndsWith("超") ? "exclusive-bound" : Warning;
        return atLeast || atMost ? text[..^(text.EndsWith("超") ? 1 : 2)] : text;
    }

    private string? TakeRange(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (!TakeOne(left, out decimal low, out string? refusal))
        {
            return refusal;
        }

        range = true;
        lower = low;
        if (right.IsEmpty)
        {
            return null;
        }

        if (!TakeOne(right, out decimal high, out refusal))
        {
            return refusal;
        }

        upper = high;
        return null;
    }

    private bool TakeOne(ReadOnlySpan<char> text, out decimal value, out string? refusal)
    {
        value = 0;
        text = TakeSign(text.Trim(' '), out int sign);
        refusal = NumberText.TryTake(ref text, out decimal number, out string? warning);
        if (refusal is not null)
        {
            return false;
        }

        Warning ??= warning;
        value = sign * number;
        return text.IsEmpty || TakeUnit(text.Trim(' '), ref value, out refusal);
    }

    private ReadOnlySpan<char> TakeSign(ReadOnlySpan<char> text, out int sign)
    {
        sign = 1;
        if (text.IsEmpty)
        {
            return text;
        }

        if (text[0] is '\u25B3' or '\u25B2' or '-' or '\u2206' or '\u0394' or '\u30FC')
        {
            Warning ??= text[0] switch { '\u2206' => "increment-sign", '\u0394' => "greek-delta", '\u30FC' => "long-vowel-minus", _ => null };
            Change = text[0] is '\u25B3' or '\u25B2' ? "triangle-minus" : Change;
            sign = -1;
            return text[1..].TrimStart(' ');
        }

        if (text[0] is '\u00A5' or '\\' or '+')
        {
            unit = text[0] == '+' ? unit : "円";
            Warning ??= text[0] == '\\' ? "backslash-yen" : null;
            return text[1..].TrimStart(' ');
        }

        return text;
    }

    private bool TakeUnit(ReadOnlySpan<char> text, ref decimal value, out string? refusal)
    {
        refusal = null;
        if (text is "割" || (text.Length > 1 && text[0] == '割'))
        {
            return TakeTenths(text, ref value, out refusal);
        }

        if (Money(text) is { } scale)
        {
            (unit, value, Scaled) = ("円", scale == 1 ? value : value * scale / 1.0000000000000000000000000000m, scale != 1);
            return true;
        }

        if (NumberUnit.TryFind(text, out string found, out decimal by))
        {
            value = by == 1 ? value : decimal.Round(value * by, 4) / 1.0000000000000000000000000000m;
            unit = found;
            Scaled |= by != 1;
            return true;
        }

        refusal = "not-a-number";
        return false;
    }

    // 3割5分 is 35 %.
    private bool TakeTenths(ReadOnlySpan<char> text, ref decimal value, out string? refusal)
    {
        refusal = null;
        value *= 10;
        text = text[1..];
        if (text.Length == 2 && char.IsAsciiDigit(text[0]) && text[1] == '分')
        {
            value += text[0] - '0';
            text = [];
        }

        unit = "%";
        Scaled = true;
        refusal = text.IsEmpty ? null : "not-a-number";
        return text.IsEmpty;
    }
}
