using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>Judges one folded time cell.</summary>
internal static class TimeParser
{
    /// <summary>Times are below 30:00; later ones are typing errors.</summary>
    public const int Limit = 1800;

    public static Reading<TimeOfDay> Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return Reading<TimeOfDay>.Empty;
        }

        if (MissingMark.Kind(text) is not MissingMarks.None and var mark)
        {
            return Reading<TimeOfDay>.Refused(mark == MissingMarks.Unknown ? "unknown-value" : "empty-marker");
        }

        if (text is "終日" or "24時間" or "一日中")
        {
            return Reading<TimeOfDay>.Refused("all-day", "00:00/24:00");
        }

        if (TryDayFraction(text, out TimeOfDay ofDay))
        {
            return Reading<TimeOfDay>.Changed(ofDay, "excel-serial");
        }

        ReadOnlySpan<char> rest = text;
        var scanner = new TimeScanner(compact: true);
        bool scanned = scanner.TryScan(ref rest);
        if (!scanned || !rest.IsEmpty)
        {
            return scanned && scanner.Time.Minutes < Limit && rest.TrimStart() is ['(' or '\u203B', ..] remark
                ? WithRemark(scanner.Time, remark)
                : Reading<TimeOfDay>.Refused(scanner.Refusal ?? (HasTime(text) ? "invalid-time" : "not-a-time"));
        }

        return scanner.Time.Minutes >= Limit ? Reading<TimeOfDay>.Refused("invalid-time")
            : scanner.Warning is { } warning ? Reading<TimeOfDay>.Warned(scanner.Time, warning)
            : Reading<TimeOfDay>.Changed(scanner.Time, "time-notation");
    }

    private static bool HasTime(ReadOnlySpan<char> text) => text.ContainsAny(CharacterRange.Digits) && text.IndexOfAny(':', '時', '分') >= 0;

    // 17:00(受付) is 17:00; 18:00(土;16:00) are two closing times, and one cell cannot hold both.
    private static Reading<TimeOfDay> WithRemark(TimeOfDay time, ReadOnlySpan<char> remark) => remark.ContainsAny(CharacterRange.Digits)
        ? Reading<TimeOfDay>.Refused("multiple-schedules", time.ToString())
        : Reading<TimeOfDay>.Warned(time, "words-around");

    // A spreadsheet keeps 17:00 as 0.708333333 of a day, and shows it so where the cell lost its format. 0.75 is 18:00, for there is no minute 75; 0.25 may be 0:25.
    private static bool TryDayFraction(ReadOnlySpan<char> text, out TimeOfDay time)
    {
        time = default;
        if (text.Length < 4 || (text.Length == 4 && text[2] < '6') || !text.StartsWith("0.") || ParseText.DigitRun(text[2..]) != text.Length - 2
            || !double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double share))
        {
            return false;
        }

        double minutes = share * 24 * 60;
        time = new TimeOfDay((int)Math.Round(minutes));
        return Math.Abs(minutes - time.Minutes) < 0.01;
    }
}
