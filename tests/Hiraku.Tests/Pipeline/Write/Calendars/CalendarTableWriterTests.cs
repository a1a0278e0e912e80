using System.Text;
using Hiraku.Model.Schemas;

namespace Hiraku.Tests.Pipeline.Write.Calendars;

public class CalendarTableWriterTests
{
    private static readonly TableSchema Events = Tables.Of(
        new Field("ID", FieldKind.Identifier),
        new Field("イベント名", FieldKind.Name),
        new Field("開始日", FieldKind.Date),
        new Field("終了日", FieldKind.Date),
        new Field("開始時間", FieldKind.Time),
        new Field("終了時間", FieldKind.Time)) with
    { Shape = DataShape.Events };

    [Theory]
    [InlineData("2026-11-03", null, "10:00", "12:30", "DTSTART;TZID=Asia/Tokyo:20261103T100000", "DTEND;TZID=Asia/Tokyo:20261103T123000")]
    [InlineData("2026-11-03", "2026-11-03", "10:00", null, "DTSTART;TZID=Asia/Tokyo:20261103T100000", "DTEND;TZID=Asia/Tokyo:20261103T110000")]
    [InlineData("2026-11-03", null, null, null, "DTSTART;VALUE=DATE:20261103", "DTEND;VALUE=DATE:20261104")]
    [InlineData("2026-11-03", "2026-11-05", "09:00", "17:00", "DTSTART;VALUE=DATE:20261103", "DTEND;VALUE=DATE:20261106")]
    [InlineData("2026-12-31", null, "22:00", "24:30", "DTSTART;TZID=Asia/Tokyo:20261231T220000", "DTEND;TZID=Asia/Tokyo:20270101T003000")]
    [InlineData("2026-11-03", "2026-11-01", null, null, "DTSTART;VALUE=DATE:20261103", "DTEND;VALUE=DATE:20261104")]
    [InlineData("2026-11-03", null, "終日", null, "DTSTART;VALUE=DATE:20261103", "DTEND;VALUE=DATE:20261104")]
    public void Hours_are_kept_on_one_day_and_several_days_are_whole_days(string first, string? last, string? from, string? to, string start, string end)
    {
        string[] lines = Calendar(["E1", "x", first, last, from, to]).Split("\r\n");

        Assert.Contains(start, lines);
        Assert.Contains(end, lines);
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_no_character_is_cut()
    {
        string calendar = Calendar(["E1", new string('髙', 60) + "\U0001F469\u200D\U0001F4BB", "2026-11-03", null, null, null]);

        Assert.All(calendar.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains("SUMMARY:" + new string('髙', 60) + "\U0001F469\u200D\U0001F4BB", calendar.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_is_no_list_of_events_has_no_calendar() =>
        Assert.DoesNotContain("data/aed/131202_aed.ics", Tables.Publish(Tables.Places, []).Files.Keys);

    private static string Calendar(string?[] row) => Tables.Publish(Events, [row], 1024, "ics").Text("data/aed/131202_aed.ics");
}
