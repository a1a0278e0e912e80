using System.Globalization;
using Hiraku.Japanese;

namespace Hiraku.Tests.Japanese;

/// <summary>One kind of value as text in, text out, so that one property can be asked of all kinds.</summary>
public sealed record Kind(string Name, Func<string, Reading<string>> Read)
{
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
        new("weekdays", text => Text(Weekdays.Read(text))),
        new("recurring", text => RecurringWeekdays.Read(text)),
        new("phone", text => Text(PhoneNumber.Read(text), phone => phone.Number)),
        new("phone-brackets", text => Text(PhoneNumber.Read(text, new PhoneOptions(PhoneFormat.Parentheses)), phone => phone.Number)),
        new("postal-code", text => PostalCode.Read(text)),
        new("postal-code-hyphen", text => PostalCode.Read(text, PostalCodeFormat.Hyphen)),
        new("address", text => Text(Address.Read(text))),
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

    private static Reading<string> Text<T>(Reading<T> reading, Func<T, string>? write = null) => reading.HasValue
        ? reading.With(write is null ? Convert.ToString(reading.Value, CultureInfo.InvariantCulture)! : write(reading.Value))
        : new(reading.Status, null!, reading.Rule, reading.Suggestion);
}
