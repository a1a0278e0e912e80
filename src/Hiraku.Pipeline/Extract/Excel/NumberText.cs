using System.Globalization;

namespace Hiraku.Pipeline.Extract.Excel;

/// <summary>Writes a cell's number as the clerk sees it: dates as ISO 8601, codes with their zeros, fifteen digits at most.</summary>
internal static class NumberText
{
    /// <summary>Writes into <paramref name="to"/> and returns the length.</summary>
    public static int Write(ReadOnlySpan<char> raw, NumberFormat format, bool from1904, Span<char> to)
    {
        if (format.Meaning == NumberMeaning.Number && raw.Length <= 15 && !raw.ContainsAny('E', 'e'))
        {
            raw.CopyTo(to);
            return raw.Length;
        }

        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
        {
            raw.CopyTo(to);
            return raw.Length;
        }

        string text = Of(value, format, from1904);
        text.CopyTo(to);
        return text.Length;
    }

    public static string Of(double value, NumberFormat format, bool from1904) => format.Meaning switch
    {
        NumberMeaning.Number => Plain(value),
        NumberMeaning.Percent => Percent(value),
        NumberMeaning.Padded => Padded(value, format.Pattern),
        _ => SerialDates.Write(value, format.Meaning, from1904) ?? Plain(value),
    };

    /// <summary>A double as Excel shows it: 15 significant digits, never with an exponent where it can be written out.</summary>
    public static string Plain(double value)
    {
        string shortest = value.ToString("G15", CultureInfo.InvariantCulture);
        return shortest.Contains('E', StringComparison.Ordinal) && decimal.TryParse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact)
            ? exact.ToString(CultureInfo.InvariantCulture)
            : shortest;
    }

    private static string Percent(double value) =>
        decimal.TryParse(value.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) && Math.Abs(exact) < 1e12m
            ? (exact * 100m).ToString("0.############", CultureInfo.InvariantCulture) + "%"
            : Plain(value);

    private static string Padded(double value, string pattern)
    {
        if (value < 0 || value != Math.Floor(value) || value > 1e15)
        {
            return Plain(value);
        }

        string digits = value.ToString("F0", CultureInfo.InvariantCulture);
        int left = digits.Length;
        string text = "";
        for (int i = pattern.Length - 1; i >= 0; i--)
        {
            bool isDigit = pattern[i] == '0';
            text = (isDigit ? left > 0 ? digits[--left] : '0' : pattern[i]) + text;
        }

        return digits[..left] + text;
    }
}
