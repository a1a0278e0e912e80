using System.Globalization;

namespace Hiraku.Pipeline.Extract.Inference;

/// <summary>Simple looks at a value; whether it is right is the normaliser's business.</summary>
internal static class ValueShapes
{
    private static readonly string[] Eras = ["明治", "大正", "昭和", "平成", "令和", "M", "T", "S", "H", "R"];

    public static bool IsUrl(string text) => text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public static bool IsEmail(string text) => text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && text.IndexOf('.', at) > at + 1 && !text.Contains(' ', StringComparison.Ordinal);

    public static bool IsDigits(string text, int least, int most) => text.Length >= least && text.Length <= most && text.All(char.IsAsciiDigit);

    public static bool IsBetween(string text, double low, double high) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number >= low && number <= high;

    public static bool IsPostalCode(string text) => IsDigits(text.Replace("-", "", StringComparison.Ordinal).Replace("〒", "", StringComparison.Ordinal), 7, 7);

    public static bool IsPhone(string text) => text.Count(char.IsAsciiDigit) is >= 9 and <= 11 && text.All(c => char.IsAsciiDigit(c) || "-()+ ".Contains(c, StringComparison.Ordinal));

    public static bool IsHyphenedPhone(string text) =>
        text.Length > 0 && (text[0] == '0' || text.StartsWith("(0", StringComparison.Ordinal)) && text.Count(c => c is '-' or ')') == 2 && text.Count(char.IsAsciiDigit) is 10 or 11 && IsPhone(text);

    public static bool IsWeekdays(string text) => text.All(c => "月火水木金土日祝休曜、,;・　 -~～".Contains(c, StringComparison.Ordinal));

    public static bool IsTime(string text)
    {
        string[] parts = text.Split(':');
        return parts.Length is 2 or 3 && parts.All(part => IsDigits(part, 1, 2)) && int.Parse(parts[0], CultureInfo.InvariantCulture) <= 30;
    }

    /// <summary>A day with year, month and day, western or by era; bare eight-digit days only where they are days.</summary>
    public static bool IsDate(string text)
    {
        if (IsDigits(text, 8, 8))
        {
            return DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is >= 1850 and <= 2100;
        }

        string? era = Eras.FirstOrDefault(name => text.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        string[] numbers = (era is null ? text : text[era.Length..]).Replace("元年", "1年", StringComparison.Ordinal).Split(['/', '-', '.', '年', '月', '日'], StringSplitOptions.RemoveEmptyEntries);
        return numbers.Length == 3 && numbers.All(number => IsDigits(number, 1, 4)) && (era is not null || numbers[0].Length == 4) && numbers[1].Length <= 2 && numbers[2].Length <= 2;
    }

    public static bool HasLeadingZero(string text) => text.Length >= 2 && text[0] == '0' && text.All(char.IsAsciiDigit);

    public static bool IsIdentifier(string text) => text.Length <= 40 && text.Any(char.IsAsciiDigit) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    public static bool IsInteger(string text) =>
        (text.Length < 2 || text[0] != '0') && text.Length <= 15 && long.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _);

    public static bool IsNumber(string text) =>
        !HasLeadingZero(text) && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    public static bool IsKana(string text) => text.Any(IsKanaLetter) && text.All(c => IsKanaLetter(c) || char.IsWhiteSpace(c) || char.IsAscii(c) || c is '・' or 'ー' or '（' or '）');

    private static bool IsKanaLetter(char c) => c is (>= '\u3041' and <= '\u30FE') or (>= '\uFF66' and <= '\uFF9F');
}
