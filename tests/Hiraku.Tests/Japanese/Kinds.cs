using System.Globalization;
using Hiraku.Japanese;

namespace Hiraku.Tests.Japanese;

/// <summary>One kind of value as text in, text out, so that one property can be asked of all kinds.</summary>
/// <param name="HasCanonicalForm">False where the value is spread over several fields, so that no text is already as it should be.</param>
public sealed record Kind(string Name, Func<string, Reading<string>> Read, bool HasCanonicalForm = true)
{
    // Towns of one's own making, so that every way to find one is asked for.
    private static readonly AddressOptions Ward = new(new TownList(
        [new("豊玉北一丁目", "0001001"), new("豊玉北六丁目", "0001006"), new("立野町", "0002000"), new("大字上ノ谷"), new("西小松川町"), new("北十六条西二丁目"), new("つつじが丘三番町"), new("ハ")]),
        "東京都", "練馬区");

    private static readonly AddressOptions Kyoto = new(new TownList(
        [new("堺町", "0158000"), new("五条通高倉西入堺町", "0158103"), new("寺町通御池上る上本能寺前町", "0283101"), new("大猪熊町"), new("一之船入町")]),
        "京都府", "京都市中京区");

    private static readonly GeoOptions Bounds = new(new GeoBounds(35.709m, 139.560m, 35.782m, 139.684m));

    public static readonly Kind[] All =
    [
        new("name", text => JapaneseText.Read(text, TextPolicy.Name)),
        new("plain", text => JapaneseText.Read(text, TextPolicy.Plain)),
        new("code", text => JapaneseText.Read(text, TextPolicy.Code)),
        new("key", text => JapaneseText.Read(text, TextPolicy.Key)),
        new("kana", text => Kana.Read(text)),
        new("multi-value", text => MultiValue.Read(text)),
        new("date", text => Text(JapaneseDate.Read(text))),
        new("serial", text => Text(JapaneseDate.Read(text, new DateOptions(ExcelDateSystem.From1900)))),
        new("fiscal-year", text => Text(FiscalYear.Read(text))),
        new("period", text => Text(Period.Read(text))),
        new("time", text => Text(TimeOfDay.Read(text))),
        new("time-range", text => Text(TimeRange.Read(text), hours => hours.First.ToString())),
        new("opening-hours", text => Text(OpeningHours.Read(text), Hours), HasCanonicalForm: false),
        new("weekdays", text => Text(Weekdays.Read(text))),
        new("recurring", text => RecurringWeekdays.Read(text)),
        new("phone", text => Text(PhoneNumber.Read(text), phone => phone.Number)),
        new("phone-brackets", text => Text(PhoneNumber.Read(text, new PhoneOptions(PhoneFormat.Parentheses)), phone => phone.Number)),
        new("postal-code", text => PostalCode.Read(text)),
        new("postal-code-hyphen", text => PostalCode.Read(text, PostalCodeFormat.Hyphen)),
        new("address", text => Text(Address.Read(text))),
        new("address-of-a-ward", text => Text(Address.Read(text, Ward))),
        new("address-of-kyoto", text => Text(Address.Read(text, Kyoto))),
        new("coordinates-of-a-ward", text => Text(Coordinates.Read(text, Bounds))),
        new("coordinates", text => Text(Coordinates.Read(text))),
        new("latitude", text => Text(Latitude.Read(text))),
        new("longitude", text => Text(Longitude.Read(text))),
        new("municipality-code", text => MunicipalityCode.Read(text)),
        new("corporate-number", text => CorporateNumber.Read(text)),
        new("boolean", text => Text(JapaneseBoolean.Read(text), value => value ? "TRUE" : "FALSE")),
        new("presence", text => Presence.Read(text)),
        new("number", text => Text(JapaneseNumber.Read(text))),
        new("integer", text => Text(JapaneseInteger.Read(text))),
        new("kanji-numeral", text => Text(KanjiNumeral.Read(text))),
        new("email", text => EmailAddress.Read(text)),
        new("url", text => WebAddress.Read(text)),
    ];

    public override string ToString() => Name;

    private static string Hours(OpeningTimes times) =>
        times.Open is null && times.Days.Length == 0 ? times.Remarks ?? times.Recurring ?? "" : times.Open is null ? times.Days : $"{times.Days} {times.Open}\u301C{times.Close}".Trim();

    private static Reading<string> Text<T>(Reading<T> reading, Func<T, string>? write = null) => reading.HasValue
        ? reading.With(write is null ? Convert.ToString(reading.Value, CultureInfo.InvariantCulture)! : write(reading.Value))
        : new(reading.Status, null!, reading.Rule, reading.Suggestion);
}
