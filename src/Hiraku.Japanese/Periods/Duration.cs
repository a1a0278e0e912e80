using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>Lengths of time: 10日, 3か月, 2年6か月, 1週間, 2泊3日, 90分, 1時間半.</summary>
/// <remarks>GIF DS-441 4.4 (PnYnMnD; there is no week) and 4.5 (elapsed time HH:MM).</remarks>
internal static class Duration
{
    private static readonly string[] MonthUnits = ["か月", "ヶ月", "ケ月", "カ月", "ヵ月", "箇月", "ヵ月間", "個月"];

    public static bool TryRead(ReadOnlySpan<char> text, out string length)
    {
        length = text.ToString();
        if (IsCanonical(text))
        {
            return true;
        }

        text = ParseText.Without(text, "間") is { Length: > 0 } bare && !text.EndsWith("時間") && !text.EndsWith("週間") ? bare : text;
        return TryElapsed(text, out length) || TryCalendar(text, out length);
    }

    // P2Y6M, 01:30.
    private static bool IsCanonical(ReadOnlySpan<char> text)
    {
        if (text.Length >= 5 && text[^3] == ':' && ParseText.DigitRun(text) == text.Length - 3)
        {
            return text.Length <= 7 && text[^2] is >= '0' and <= '5' && char.IsAsciiDigit(text[^1]);
        }

        bool period = text.Length >= 3 && text[0] == 'P';
        foreach (char unit in "YMD")
        {
            int digits = period ? ParseText.DigitRun(text[1..]) : 0;
            if (digits is > 0 and <= 4 && text.Length > digits + 1 && text[digits + 1] == unit)
            {
                text = text[(digits + 1)..];
            }
        }

        return period && text.Length == 1;
    }

    private static bool TryElapsed(ReadOnlySpan<char> text, out string length)
    {
        int hours = TakeNumber(ref text, "時間") ?? 0;
        bool found = hours > 0;
        int minutes = 0;
        if (found && text is "半")
        {
            minutes = 30;
            text = [];
        }
        else if (TakeNumber(ref text, "分") is { } given)
        {
            (minutes, found) = (given, true);
        }

        int total = (hours * 60) + minutes;
        length = string.Create(CultureInfo.InvariantCulture, $"{total / 60:D2}:{total % 60:D2}");
        return found && text.IsEmpty;
    }

    private static bool TryCalendar(ReadOnlySpan<char> text, out string length)
    {
        length = "";
        int? nights = TakeNumber(ref text, "泊");
        int? years = TakeNumber(ref text, "年");
        int? months = TakeMonths(ref text);
        int? weeks = TakeNumber(ref text, "週間");
        int? days = TakeNumber(ref text, "日");
        if (!text.IsEmpty || years >= 1000 || (years is null && months is null && weeks is null && days is null && nights is null))
        {
            return false;
        }

        days ??= nights is { } n ? n + 1 : null;
        days = weeks is { } w ? (w * 7) + (days ?? 0) : days;
        length = string.Create(CultureInfo.InvariantCulture, $"P{Part(years, 'Y')}{Part(months, 'M')}{Part(days, 'D')}");
        return true;
    }

    private static string Part(int? number, char unit) => number is { } n ? string.Create(CultureInfo.InvariantCulture, $"{n}{unit}") : "";

    private static int? TakeMonths(ref ReadOnlySpan<char> text)
    {
        foreach (string unit in MonthUnits)
        {
            if (TakeNumber(ref text, unit) is { } months)
            {
                return months;
            }
        }

        return null;
    }

    private static int? TakeNumber(ref ReadOnlySpan<char> text, string unit)
    {
        int digits = ParseText.DigitRun(text);
        if (digits is 0 or > 4 || !text[digits..].StartsWith(unit, StringComparison.Ordinal))
        {
            return null;
        }

        int number = ParseText.Digits(text[..digits]);
        text = text[(digits + unit.Length)..];
        return number;
    }
}
