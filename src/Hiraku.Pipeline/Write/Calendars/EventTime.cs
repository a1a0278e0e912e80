using System.Globalization;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Write.Calendars;

/// <summary>
/// When an event is, as the two property lines. Hours make a timed event on one day only: several days with opening hours
/// (10:00 to 17:00, all April) are not one long night, so they become whole days and the hours go to the description.
/// </summary>
/// <param name="Day">The first day, yyyyMMdd.</param>
internal sealed record EventTime(string Day, string Start, string End, string? Hours)
{
    public static EventTime Of(Batch batch, int row, EventFields fields)
    {
        DateOnly first = DayOf(batch.Columns[fields.StartDay], row);
        DateOnly last = fields.EndDay >= 0 && batch.Columns[fields.EndDay].IsPresent(row) ? DayOf(batch.Columns[fields.EndDay], row) : first;
        last = last < first ? first : last;
        string? from = Text(batch, row, fields.StartTime);
        string? to = Text(batch, row, fields.EndTime);
        string? hours = from is null && to is null ? null : $"{from}\u301C{to}";
        if (first != last || Minutes(from) is not { } start)
        {
            return new EventTime(Compact(first), $"DTSTART;VALUE=DATE:{Compact(first)}", $"DTEND;VALUE=DATE:{Compact(last.AddDays(1))}", hours);
        }

        int end = Minutes(to) is { } minutes && minutes > start ? minutes : start + 60;
        return new EventTime(Compact(first), "DTSTART;TZID=Asia/Tokyo:" + At(first, start), "DTEND;TZID=Asia/Tokyo:" + At(first, end), null);
    }

    private static DateOnly DayOf(Column column, int row) => new DateOnly(1970, 1, 1).AddDays((int)column.Integers[row]);

    private static string? Text(Batch batch, int row, int column) => column < 0 ? null : batch.Columns[column].StringAt(row);

    /// <summary>hh:mm as minutes; 24:00 and later belong to the next day.</summary>
    private static int? Minutes(string? time)
    {
        string[] parts = time?.Split(':') ?? [];
        return parts.Length >= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int hour)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int minute) && minute < 60 && hour < 48
            ? (hour * 60) + minute
            : null;
    }

    private static string At(DateOnly day, int minutes) =>
        string.Create(CultureInfo.InvariantCulture, $"{Compact(day.AddDays(minutes / 1440))}T{minutes / 60 % 24:D2}{minutes % 60:D2}00");

    private static string Compact(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
