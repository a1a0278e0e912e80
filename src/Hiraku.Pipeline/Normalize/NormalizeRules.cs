using System.Collections.Concurrent;
using System.Collections.Frozen;
using Hiraku.Japanese;
using Hiraku.Model;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Normalize.Columns;
using Hiraku.Pipeline.Normalize.Single;

namespace Hiraku.Pipeline.Normalize;

/// <summary>Everything normalising can complain of: the reading rules of Hiraku.Japanese, each under its number.</summary>
public static class NormalizeRules
{
    private static readonly FrozenDictionary<string, Rule> ById = ReadingRules.All.ToFrozenDictionary(rule => rule.Id, RuleOf, StringComparer.Ordinal);

    /// <summary>For kinds that share a rule with another kind, whose example the rule gives: a phone number is not mended by a postal code.</summary>
    private static readonly FrozenDictionary<FieldKind, string> Examples = new Dictionary<FieldKind, string>
    {
        [FieldKind.Phone] = "03-3993-1111",
        [FieldKind.PostalCode] = "1768501",
        [FieldKind.MunicipalityCode] = "131202",
        [FieldKind.CorporateNumber] = "3000020131202",
        [FieldKind.Latitude] = "35.735556",
        [FieldKind.Longitude] = "139.651667",
        [FieldKind.Coordinates] = "35.735556,139.651667",
        [FieldKind.YearMonth] = "2024-04",
        [FieldKind.FiscalYear] = "FY2024",
        [FieldKind.Period] = "2024-04-01/2025-03-31",
        [FieldKind.Time] = "09:30",
        [FieldKind.Url] = "https://www.city.example.lg.jp/",
        [FieldKind.Integer] = "30",
        [FieldKind.Boolean] = "TRUE",
        [FieldKind.Presence] = "有",
        [FieldKind.Kana] = "ネリマク",
    }.ToFrozenDictionary();

    /// <summary>The hints given so far, one for each rule and field, so that a million faults do not word them a million times.</summary>
    private static readonly ConcurrentDictionary<(string Code, string Field, FieldKind Kind, string? Example, string Origin, string? AreaCode), LocalizedText> Hints = new();

    public static IReadOnlyList<Rule> All { get; } = [.. ById.Values.OrderBy(rule => rule.Code, StringComparer.Ordinal)];

    /// <summary>A value that was refused, or read although its writing is wrong.</summary>
    internal static Diagnostic Spoke(Location location, FieldBinding binding, string before, in CellReading reading)
    {
        Field field = binding.Field;
        Rule rule = ById[reading.Rule!];
        bool isRefused = reading.Status == ReadingStatus.Refused;
        string shown = Shown.Of(before);
        LocalizedText message = isRefused
            ? new($"「{field.Name}」の「{shown}」を読めません: {rule.Title.Ja}。", $"\"{shown}\" cannot be read as \"{field.Label.In("en")}\": {rule.Title.En}.")
            : new($"「{field.Name}」の「{shown}」を「{Shown.Of(reading.Text)}」と読みました: {rule.Title.Ja}。", $"\"{shown}\" was read as \"{Shown.Of(reading.Text)}\" for \"{field.Label.In("en")}\": {rule.Title.En}.");
        // What was understood of a date that lacks its day or year is no value to write into the cell.
        string? suggestion = rule.Name == "date-not-exact-enough" ? null : reading.Suggestion;
        return new Diagnostic(rule, isRefused ? Severity.Error : Severity.Warning, location, message, Hint(rule, binding), before, suggestion) { Example = field.Example };
    }

    /// <summary>How to mend it, and a right example of this very field where the schema has one.</summary>
    private static LocalizedText Hint(Rule rule, FieldBinding binding) => Hints.GetOrAdd(
        (rule.Code, binding.Field.Name, binding.Field.Kind, binding.Field.Example, binding.Line.Origin, binding.AreaCode),
        static (_, about) => HintOf(about.Rule, about.Binding),
        (Rule: rule, Binding: binding));

    private static LocalizedText HintOf(Rule rule, FieldBinding binding)
    {
        if (rule.Name == "ambiguous-order")
        {
            return new(
                $"{rule.Mend.Ja}。列のすべてが同じ順なら dataset.yml に書けます。月が先の例: {LineWith(binding, "dates: month-first")}（日が先なら day-first）",
                $"{rule.Mend.En}. Where the whole column has one order, dataset.yml can say it; for month first: {LineWith(binding, "dates: month-first")} (day-first for the other)");
        }

        string example = binding.Field.Example ?? ExampleOf(rule, binding.Field.Kind);
        if (rule.Name == "local-number" && binding.AreaCode is null)
        {
            return new(
                $"{rule.Mend.Ja}。正しい例: {example}。列のすべてが同じ市外局番なら dataset.yml に一度だけ書けます。03 の例: {LineWith(binding, "area_code: \"03\"")}",
                $"{rule.Mend.En}. A right example: {example}. Where the whole column has one area code, dataset.yml can say it once; for 03: {LineWith(binding, "area_code: \"03\"")}");
        }

        return example.Length == 0 ? rule.Mend : new($"{rule.Mend.Ja}。正しい例: {example}", $"{rule.Mend.En}. A right example: {example}");
    }

    /// <summary>The rule's own example, where a field of this kind may hold it.</summary>
    private static string ExampleOf(Rule rule, FieldKind kind) =>
        rule.Example.Length > 0 && Examples.TryGetValue(kind, out string? own) && SingleNormalizer.IsRefused(kind.NameOf(), rule.Example) ? own : rule.Example;

    /// <summary>The column's line of dataset.yml with one more key, to paste.</summary>
    private static string LineWith(FieldBinding binding, string key) => $"columns: {{ {binding.Line.Field}: {{ {binding.Line.Origin}, {key} }} }}";

    private static Rule RuleOf(ReadingRule rule) => new(
        RuleNumbers.Of(rule.Id) ?? "HK5000",
        rule.Id,
        Severity.Warning,
        new LocalizedText(rule.Title.Ja, rule.Title.En),
        new LocalizedText(rule.Why.Ja, rule.Why.En),
        new LocalizedText(rule.Mend.Ja, rule.Mend.En),
        rule.Example);
}
