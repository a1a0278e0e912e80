using Hiraku.Japanese;
using Reader = System.Func<Hiraku.Tests.Japanese.SharedVectors.VectorRow, (string Expected, string Actual)>;

namespace Hiraku.Tests.Japanese.SharedVectors;

/// <summary>Times, ranges, weekdays, opening hours.</summary>
public static class TimeReaders
{
    public static readonly Dictionary<string, Reader> All = new()
    {
        ["times"] = Time,
        ["time_ranges"] = row => (Fold(Answer.Without(row.Expected, row.Expected.StartsWith("ERROR", StringComparison.Ordinal) ? "note" : "-")), Answer.Of(TimeRange.Read(row.Input), Hours)),
        ["weekdays"] = Days,
        ["recurring_weekdays"] = Recurring,
        ["opening_hours"] = row => (Fold(row.Expected), Answer.Of(OpeningHours.Read(row.Input), Opening)),
    };

    // Notes come out folded as every remark does.
    private static string Fold(string note) => note.Replace('\uFF5E', '\u301C');

    private static (string, string) Time(VectorRow row)
    {
        if (row.Expected.Contains('/', StringComparison.Ordinal))
        {
            return (row.Expected, Answer.Of(TimeRange.Read(row.Input), Hours));
        }

        return (row.Expected, Answer.Of(TimeOfDay.Read(row.Input), time =>
            time.IsNextDay ? $"{time};next_day={new TimeOfDay(time.Minutes - 1440, time.Seconds)}" : time.ToString()));
    }

    private static string Hours(DayHours hours) =>
        hours + (hours.Except is { } except ? $";except={except}" : "") + (hours.Note is { } note ? $";note={note}" : "");

    private static (string, string) Days(VectorRow row)
    {
        string expected = row.Expected.StartsWith("ERROR", StringComparison.Ordinal) || row.Expected.Length == 0
            ? row.Expected : $"{row.Expected}|{row["expected_gif_code"]}|{row["expected_note"]}";
        return (expected, Answer.Of(Weekdays.Read(row.Input), set => $"{set.Days}|{set.Code}|{set.Note}"));
    }

    private static (string, string) Recurring(VectorRow row)
    {
        Reading<string> reading = RecurringWeekdays.Read(row.Input);
        string actual = Answer.Of(reading);
        return (row.Expected, reading.Rule == "day-of-month" ? $"{actual}={reading.Suggestion}" : actual);
    }

    private static string Opening(OpeningTimes times) =>
        $"days={times.Days};" + (times.Recurring is { } weeks ? $"recurring={weeks};" : "") + $"start={times.Open};end={times.Close}"
        + (times.Remarks is { } note ? $";note={note}" : "");
}
