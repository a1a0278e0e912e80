using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Rows;

/// <summary>Picks the row rules that a schema has all the fields for.</summary>
public static class RowRuleList
{
    public static IReadOnlyList<IRowRule> Of(TableSchema schema, Publisher publisher) =>
        [.. Periods(schema), .. Places(schema, publisher), .. Sums(schema), .. Equipment(schema)];

    private static IEnumerable<IRowRule> Periods(TableSchema schema)
    {
        foreach ((int start, int end) in Pairs(schema, Relations.Days))
        {
            yield return new OrderedRule(start, end, RowRules.EndDateBeforeStart);
        }

        (int First, int Last)? days = Pairs(schema, Relations.Days[..1]).Cast<(int First, int Last)?>().FirstOrDefault();
        foreach ((int start, int end) in Pairs(schema, Relations.Times))
        {
            yield return new OrderedRule(start, end, RowRules.EndTimeBeforeStart, days);
            yield return new PairedRule(start, end, RowRules.HalfOfPair);
        }
    }

    private static IEnumerable<IRowRule> Places(TableSchema schema, Publisher publisher)
    {
        int latitude = IndexOf(schema, FieldKind.Latitude);
        int longitude = IndexOf(schema, FieldKind.Longitude);
        if (latitude < 0 || longitude < 0)
        {
            yield break;
        }

        yield return new PairedRule(latitude, longitude, RowRules.HalfOfCoordinates);
        if (publisher.Bounds is { } bounds)
        {
            yield return new InsideRule(latitude, longitude, IndexOf(schema, FieldKind.City), publisher, bounds);
        }
    }

    private static IEnumerable<IRowRule> Sums(TableSchema schema) => Relations.SumsOf(schema)
        .Select(sum => new SumRule(sum.Total, sum.Parts, sum.AreAgeBands ? RowRules.AgeBandMismatch : RowRules.TotalMismatch));

    private static IEnumerable<IRowRule> Equipment(TableSchema schema) =>
        Pairs(schema, Relations.Equipment).Select(pair => new DependentRule(pair.First, pair.Second));

    private static IEnumerable<(int First, int Second)> Pairs(TableSchema schema, IEnumerable<(string First, string Second)> names) => names
        .Select(pair => (First: schema.IndexOf(pair.First), Second: schema.IndexOf(pair.Second)))
        .Where(pair => pair.First >= 0 && pair.Second >= 0);

    private static int IndexOf(TableSchema schema, FieldKind kind) => schema.Fields.ToList().FindIndex(field => field.Kind == kind);
}
