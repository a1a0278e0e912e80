using System.Text.Json.Nodes;
using Hiraku.Japanese;
using Hiraku.Model;
using Hiraku.Model.Datasets;

namespace Hiraku.Pipeline.Normalize.Single;

/// <summary>Reads one value through the normaliser of a kind; for trying things and for other programs.</summary>
public static class SingleNormalizer
{
    private delegate SingleReading Reader(string text, NormalizeSettings settings);

    private static readonly Dictionary<string, Reader> Readers = new(StringComparer.Ordinal)
    {
        ["text"] = (text, _) => Text(text, JapaneseText.Read(text, TextPolicy.Plain)),
        ["name"] = (text, _) => Text(text, JapaneseText.Read(text, TextPolicy.Name)),
        ["kana"] = (text, _) => Text(text, Kana.Read(text)),
        ["date"] = (text, _) => Text(text, JapaneseDate.Read(text, new DateOptions(ExcelDateSystem.From1900)).Written()),
        ["year-month"] = (text, _) => Text(text, JapaneseDate.Read(text).Written()),
        ["fiscal-year"] = (text, _) => Text(text, FiscalYear.Read(text).Written()),
        ["time"] = (text, _) => Text(text, TimeOfDay.Read(text).Written()),
        ["hours"] = (text, _) => Of(text, OpeningHours.Read(text), SingleValues.Hours),
        ["weekdays"] = (text, _) => Text(text, Weekdays.Read(text).Written()),
        ["period"] = (text, _) => Text(text, Period.Read(text).Written()),
        ["phone"] = (text, settings) => Of(text, PhoneNumber.Read(text, PhoneOf(settings)), SingleValues.Phone),
        ["postal-code"] = (text, settings) => Text(text, PostalCode.Read(text, settings.Notation.PostalCodeWithHyphen ? PostalCodeFormat.Hyphen : PostalCodeFormat.Digits)),
        ["address"] = (text, settings) => Of(text, Address.Read(text, new AddressOptions(Prefecture: settings.Prefecture, City: settings.Municipality)), SingleValues.Address),
        ["municipality-code"] = (text, _) => Text(text, MunicipalityCode.Read(text)),
        ["corporate-number"] = (text, _) => Text(text, CorporateNumber.Read(text)),
        ["latitude"] = (text, _) => Of(text, Latitude.Read(text), value => JsonValue.Create(value)),
        ["longitude"] = (text, _) => Of(text, Longitude.Read(text), value => JsonValue.Create(value)),
        ["coordinates"] = (text, settings) => Of(text, Coordinates.Read(text, SingleValues.Bounds(settings)), SingleValues.Coordinates),
        ["number"] = (text, _) => Of(text, JapaneseNumber.Read(text), value => JsonValue.Create(value)),
        ["integer"] = (text, _) => Of(text, JapaneseInteger.Read(text), value => JsonValue.Create(value)),
        ["boolean"] = (text, _) => Of(text, JapaneseBoolean.Read(text), value => JsonValue.Create(value)),
        ["presence"] = (text, _) => Text(text, Presence.Read(text)),
        ["email"] = (text, _) => Text(text, EmailAddress.Read(text)),
        ["url"] = (text, _) => Text(text, WebAddress.Read(text)),
        ["multi"] = (text, _) => Text(text, MultiValue.Read(text)),
    };

    /// <summary>The kinds that can be asked for, in alphabetical order.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Readers.Keys.Order(StringComparer.Ordinal)];

    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    public static SingleReading Read(string kind, string text, NormalizeSettings settings) => Readers[kind](text, settings);

    /// <summary>Whether no field of the kind may hold the text.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    internal static bool IsRefused(string kind, string text) => Read(kind, text, new NormalizeSettings(NotationSettings.Default)).Status == StatusOf(ReadingStatus.Refused);

    private static PhoneOptions PhoneOf(NormalizeSettings settings) =>
        new(settings.Notation.PhoneInParentheses ? PhoneFormat.Parentheses : PhoneFormat.Hyphen);

    private static Reading<string> Written<T>(this Reading<T> reading)
        where T : struct => reading.With(reading.HasValue ? reading.Value.ToString() ?? "" : "");

    private static SingleReading Text(string text, Reading<string> reading) => Of(text, reading, value => JsonValue.Create(value));

    private static SingleReading Of<T>(string text, Reading<T> reading, Func<T, JsonNode?> value) => new(
        text,
        reading.HasValue ? value(reading.Value) : null,
        StatusOf(reading.Status),
        reading.Rule,
        reading.Suggestion,
        reading.Rule is { } rule && ReadingRules.Find(rule) is { } explained ? new LocalizedText(explained.Title.Ja, explained.Title.En) : LocalizedText.Empty);

    private static string StatusOf(ReadingStatus status) => status switch
    {
        ReadingStatus.Empty or ReadingStatus.Clean => "ok",
        ReadingStatus.Changed => "changed",
        ReadingStatus.Warned => "warned",
        ReadingStatus.Refused => "refused",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
