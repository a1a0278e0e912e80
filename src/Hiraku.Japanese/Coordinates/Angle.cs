using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>One angle: decimal degrees or degrees, minutes and seconds in any usual dress.</summary>
internal static class Angle
{
    /// <summary>Reads one angle; coarse means decimal degrees with fewer than five places.</summary>
    public static Reading<decimal> Read(ReadOnlySpan<char> text, out bool coarse)
    {
        coarse = false;
        if (TryPlain(text, out decimal plain, out int places))
        {
            coarse = places < 5;
            decimal rounded = decimal.Round(plain, 6);
            return places <= 6 ? Reading<decimal>.Clean(plain) : Reading<decimal>.Changed(rounded, "coordinate-notation");
        }

        var folded = new TextBuilder(stackalloc char[64]);
        ParseText.Fold(text, ref folded);
        Reading<decimal> reading = AngleParser.Read(folded.Text, out coarse);
        folded.Dispose();
        return reading;
    }

    public static Reading<decimal> Bounded(ReadOnlySpan<char> text, decimal least, decimal greatest, decimal limit, string invalid)
    {
        Reading<decimal> reading = Read(text, out bool coarse);
        if (!reading.HasValue)
        {
            return reading;
        }

        decimal value = reading.Value;
        if (value == 0)
        {
            return Reading<decimal>.Refused("null-island");
        }

        if (Math.Abs(value) > limit)
        {
            decimal pointed = WithPoint(value, least, greatest);
            return pointed == 0 ? Reading<decimal>.Refused(invalid) : Reading<decimal>.Refused("lost-decimal-point", pointed.ToString(CultureInfo.InvariantCulture));
        }

        if (value < least || value > greatest)
        {
            return Reading<decimal>.Refused("outside-japan");
        }

        return coarse && reading.Status != ReadingStatus.Warned ? Reading<decimal>.Warned(value, "low-precision") : reading;
    }

    public static bool IsCanonical(ReadOnlySpan<char> text, decimal least, decimal greatest) =>
        TryPlain(text, out decimal value, out int places) && places is 5 or 6 && value >= least && value <= greatest;

    /// <summary>The degrees that appear when a decimal point is put back; zero when none fit.</summary>
    public static decimal WithPoint(decimal digits, decimal least, decimal greatest)
    {
        for (decimal value = Math.Abs(digits); value >= least; value /= 10)
        {
            if (value <= greatest)
            {
                return decimal.Round(value, 6);
            }
        }

        return 0;
    }

    /// <summary>Reads 35.4408 as 35°44′08″.</summary>
    public static decimal FromPackedDegrees(decimal packed)
    {
        decimal degrees = decimal.Truncate(packed);
        decimal minutes = decimal.Truncate((packed - degrees) * 100);
        decimal seconds = ((packed - degrees) * 10000) - (minutes * 100);
        return minutes < 60 && seconds < 60 ? decimal.Round(degrees + (minutes / 60) + (seconds / 3600), 6) : 0;
    }

    private static bool TryPlain(ReadOnlySpan<char> text, out decimal value, out int places)
    {
        value = 0;
        int whole = ParseText.DigitRun(text);
        places = text.Length - whole - 1;
        if (whole is 2 or 3 && whole == text.Length)
        {
            (value, places) = (ParseText.Digits(text), 0);
            return true;
        }

        return whole is 2 or 3 && places is > 0 and <= 20 && text[whole] == '.' && ParseText.DigitRun(text[(whole + 1)..]) == places
            && (ParseText.TryDecimal(text, out value) || decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value));
    }
}
