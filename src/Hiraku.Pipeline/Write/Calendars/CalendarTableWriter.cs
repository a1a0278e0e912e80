using System.Security.Cryptography;
using System.Text;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Write.Calendars;

/// <summary>Events as iCalendar (RFC 5545), in Japan's time, so that a list can be subscribed to. A row without a first day is left out.</summary>
internal sealed class CalendarTableWriter : ITableWriter
{
    private readonly CalendarLines lines;
    private readonly EventFields fields;
    private readonly string host;

    public CalendarTableWriter(Stream stream, EventFields fields, string name, string host)
    {
        lines = new CalendarLines(stream);
        this.fields = fields;
        this.host = host;
        foreach (string line in (string[])["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Hiraku//Open data//JA", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"])
        {
            lines.Write(line);
        }

        lines.WriteText("X-WR-CALNAME", name);
        foreach (string line in (string[])[
            "X-WR-TIMEZONE:Asia/Tokyo", "BEGIN:VTIMEZONE", "TZID:Asia/Tokyo", "BEGIN:STANDARD", "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0900", "TZOFFSETTO:+0900", "TZNAME:JST", "END:STANDARD", "END:VTIMEZONE"])
        {
            lines.Write(line);
        }
    }

    public void Write(Batch batch)
    {
        for (int row = 0; row < batch.RowCount; row++)
        {
            if (batch.Columns[fields.StartDay].IsPresent(row))
            {
                WriteEvent(batch, row);
            }
        }
    }

    public void Finish() => lines.Write("END:VCALENDAR");

    public void Dispose()
    {
    }

    private void WriteEvent(Batch batch, int row)
    {
        EventTime time = EventTime.Of(batch, row, fields);
        string name = Text(batch, row, fields.Name) ?? "";
        lines.Write("BEGIN:VEVENT");
        lines.WriteText("UID", Uid(batch, row, name, time));
        // The day of the run would make other bytes every night; the first day of the event never does.
        lines.Write($"DTSTAMP:{Text(batch, row, fields.StartDay)!.Replace("-", "", StringComparison.Ordinal)}T000000Z");
        lines.Write(time.Start);
        lines.Write(time.End);
        lines.WriteText("SUMMARY", name);
        lines.WriteText("LOCATION", Join(batch, row, fields.Place, " "));
        lines.WriteText("DESCRIPTION", Join(batch, row, fields.Description, "\n", time.Hours));
        if (Text(batch, row, fields.Url) is { } url && Uri.TryCreate(url, UriKind.Absolute, out Uri? uri))
        {
            lines.Write("URL:" + uri.AbsoluteUri);
        }

        if (Text(batch, row, fields.Latitude) is { } latitude && Text(batch, row, fields.Longitude) is { } longitude)
        {
            lines.Write($"GEO:{latitude};{longitude}");
        }

        lines.Write("END:VEVENT");
    }

    /// <summary>The row's own ID where it has one; else a hash of what makes the event this event.</summary>
    private string Uid(Batch batch, int row, string name, EventTime time)
    {
        string own = Text(batch, row, fields.Id) is { } id
            ? id + "-" + time.Day
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name + time.Start)))[..32];
        return $"{own}@{host}";
    }

    private static string Join(Batch batch, int row, IEnumerable<int> columns, string separator, string? last = null) =>
        string.Join(separator, columns.Select(column => Text(batch, row, column)).Append(last).Where(text => !string.IsNullOrEmpty(text)).Distinct(StringComparer.Ordinal));

    private static string? Text(Batch batch, int row, int column) => column < 0 ? null : batch.Columns[column].StringAt(row);
}
