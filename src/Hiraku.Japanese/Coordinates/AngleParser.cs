using System.Buffers;
using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>Parses one folded angle.</summary>
internal static class AngleParser
{
    private const NumberStyles Decimal = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    /// <summary>So many digits behind a comma are no longitude of their own: 139,5867.</summary>
    private const int LeastDecimals = 4;

    private static readonly NumberFormatInfo WithComma = new() { NumberDecimalSeparator = "," };

    private static readonly SearchValues<char> DegreeMarks = SearchValues.Create("度°゜˚゚ ");

    // What the words for directions begin or end with.
    private static readonly SearchValues<char> Directions = SearchValues.Create("北東南西緯経度NESW:");

    public static Reading<decimal> Read(ReadOnlySpan<char> text, out bool coarse)
    {
        coarse = false;
        if (text.IsEmpty)
        {
            return Reading<decimal>.Empty;
        }

        if (MissingMark.Kind(text) is not MissingMarks.None and var mark)
        {
            return Reading<decimal>.Refused(mark == MissingMarks.Unknown ? "unknown-value" : "empty-marker");
        }

        text = TakeDirection(text, out bool negative);
        text = text.EndsWith("°") && text.IndexOf('°') == text.Length - 1 ? text[..^1] : text;
        if (decimal.TryParse(text, Decimal, CultureInfo.InvariantCulture, out decimal value))
        {
            int point = text.IndexOf('.');
            coarse = (point >= 0 && text.Length - point - 1 < 5) || (point < 0 && text.Length < 4);
            return Judge(value, negative, text);
        }

        int comma = text.IndexOf(',');
        if (comma > 0 && text.Length - comma > LeastDecimals && decimal.TryParse(text, Decimal, WithComma, out decimal pointed))
        {
            return Reading<decimal>.Warned(negative ? -pointed : pointed, "decimal-comma");
        }

        return TryDegrees(text, out decimal degrees)
            ? Reading<decimal>.Changed(negative ? -degrees : degrees, "dms-converted")
            : Reading<decimal>.Refused("invalid-dms");
    }

    // 354408: degrees, minutes and seconds without anything between them.
    private static Reading<decimal> Judge(decimal value, bool negative, ReadOnlySpan<char> text)
    {
        if (text.Length is 6 or 7 && ParseText.DigitRun(text) == text.Length)
        {
            decimal packed = Angle.FromPackedDegrees(value / 10000);
            if (packed is > 20 and < 154)
            {
                return Reading<decimal>.Changed(packed, "dms-converted");
            }
        }

        return Reading<decimal>.Changed(negative ? -value : value, "coordinate-notation");
    }

    private static ReadOnlySpan<char> TakeDirection(ReadOnlySpan<char> text, out bool negative)
    {
        negative = false;
        if (!Directions.Contains(text[0]) && !Directions.Contains(text[^1]))
        {
            return text;
        }

        foreach (string word in (ReadOnlySpan<string>)["北緯", "東経", "N", "E", "緯度", "経度", ":"])
        {
            text = text.StartsWith(word) ? text[word.Length..].TrimStart(' ') : text;
            text = text.EndsWith(word) ? text[..^word.Length].TrimEnd(' ') : text;
        }

        foreach (string word in (ReadOnlySpan<string>)["南緯", "西経", "S", "W"])
        {
            negative |= text.StartsWith(word) || text.EndsWith(word);
            text = text.StartsWith(word) ? text[word.Length..].TrimStart(' ') : text;
            text = text.EndsWith(word) ? text[..^word.Length].TrimEnd(' ') : text;
        }

        return text;
    }

    private static bool IsNumber(ReadOnlySpan<char> text, out decimal value) =>
        ParseText.TryDecimal(text, out value) || decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    private static bool TryDegrees(ReadOnlySpan<char> text, out decimal degrees)
    {
        degrees = 0;
        Span<decimal> parts = stackalloc decimal[3];
        int count = 0;
        bool dots = text.IndexOfAny(DegreeMarks) < 0;
        while (!text.IsEmpty && count < 3)
        {
            int length = ParseText.DigitRun(text);
            bool last = count == 2 || !dots;
            if (last && length > 0 && length < text.Length && text[length] == '.')
            {
                length += 1 + ParseText.DigitRun(text[(length + 1)..]);
            }

            if (length == 0 || !IsNumber(text[..length], out parts[count]))
            {
                return false;
            }

            count++;
            text = text[length..].TrimStart("度分秒°′″'\"’”゜˚゚\u201C\u201D\u2019\u309C. ");
        }

        if (!text.IsEmpty || count < 2 || parts[1] >= 60 || parts[2] >= 60)
        {
            return false;
        }

        degrees = decimal.Round(parts[0] + (parts[1] / 60) + (parts[2] / 3600), 6);
        return true;
    }
}
