using System.Globalization;
using Hiraku.Japanese;
using Hiraku.Pipeline.Normalize.Cells;

namespace Hiraku.Tests.Japanese.SharedVectors;

/// <summary>
/// What a spreadsheet makes of a value when it opens a CSV, read in the field the value was typed for: it comes back as it was, or
/// somebody is told; never does it pass for another value.
/// </summary>
public static class SpreadsheetReader
{
    private static readonly Dictionary<string, Func<string, Reading<string>>> Fields = new()
    {
        ["0312345678"] = Phone,
        ["090-1234-5678"] = Phone,
        ["09012345678"] = Phone,
        ["1768501"] = text => PostalCode.Read(text),
        ["0600001"] = text => PostalCode.Read(text),
        ["010006"] = text => MunicipalityCode.Read(text),
        ["0002002"] = text => new(ReadingStatus.Changed, TownIdReading.Read(text).Text!, "code-notation"),
        ["3000020131202"] = text => CorporateNumber.Read(text),
        ["3.10"] = Number,
        ["10:30"] = Time,
        ["25:30"] = Time,
        ["24:00"] = Time,
        ["00:00"] = Time,
        ["2024-04"] = Date,
        ["R6.4.1"] = Date,
        ["令和6年4月1日"] = Date,
        ["1900/2/29"] = Date,
        ["TRUE"] = text => JapaneseBoolean.Read(text) is { HasValue: true } reading ? reading.With(reading.Value.ToString()) : Reading<string>.Refused("not-a-boolean"),
        ["(12)"] = Number,
        ["12%"] = Number,
        ["1,234"] = Number,
        ["\\1,000"] = Number,
        ["=1+1"] = Number,
        ["有"] = text => Presence.Read(text),
        ["１２３"] = Number,
        ["1 1/2"] = Number,
    };

    public static (string Expected, string Actual) Read(VectorRow row)
    {
        Func<string, Reading<string>> field = Fields.GetValueOrDefault(row.Input, text => JapaneseText.Read(text, TextPolicy.Code));
        Reading<string> typed = field(row.Input);
        Reading<string> opened = field(row.Expected);
        bool isTold = opened.Status is ReadingStatus.Refused or ReadingStatus.Warned;
        return ("the same or told", isTold || (typed.HasValue && typed.Value == opened.Value) ? "the same or told" : $"{typed.Value} as {opened.Value}");
    }

    private static Reading<string> Phone(string text) => PhoneNumber.Read(text) is var reading ? reading.With(reading.Value.Number) : default;

    private static Reading<string> Number(string text) => JapaneseNumber.Read(text) is var reading ? reading.With(reading.Value.ToString("0.###", CultureInfo.InvariantCulture)) : default;

    private static Reading<string> Time(string text) => TimeOfDay.Read(text) is var reading ? reading.With(reading.Value.ToString()) : default;

    private static Reading<string> Date(string text) => JapaneseDate.Read(text) is var reading ? reading.With(reading.Value.ToString()) : default;
}
