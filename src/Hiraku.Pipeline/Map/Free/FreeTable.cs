using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Map.Headers;
using Hiraku.Pipeline.Map.Told;

namespace Hiraku.Pipeline.Map.Free;

/// <summary>A table without a standard: dataset.yml lists its columns, the values say what they are, and the schema that follows is written down.</summary>
public static class FreeTable
{
    internal static TableSchema? Infer(RawTable raw, Dataset dataset, HeaderPlace headers, DiagnosticBag bag)
    {
        if (dataset.Columns.IsEmpty)
        {
            bag.Add(MapRules.FreeWithoutColumns(headers.Row, raw.Headers));
            return null;
        }

        var lookup = new HeaderLookup(raw.Headers);
        ImmutableArray<Field> fields = [.. dataset.Columns.DistinctBy(column => column.Field).Select(column => FieldOf(column, raw, lookup))];
        return new TableSchema("local/" + dataset.Id, fields)
        {
            Title = dataset.Title,
            Description = dataset.Description.Ja,
            Key = dataset.Key,
            Shape = ShapeOf(fields),
            IsNational = false,
        };
    }

    private static Field FieldOf(ColumnMapping column, RawTable raw, HeaderLookup lookup)
    {
        ImmutableArray<int> found = [.. column.From.SelectMany(header => lookup.Find(header).Take(1))];
        string header = found is [var only] ? raw.Headers[only] : column.Field;
        ImmutableArray<string> sample = found is [var at] && at < raw.Sample.Length ? raw.Sample[at] : [];
        FieldKind kind = column.Kind is { } told && FieldKinds.TryParse(told, out FieldKind named) ? named
            : found.Length > 1 || column.Value is not null ? FieldKind.Text
            : KindInference.Of(header, sample);
        string unit = BracketOf(header) is { Length: > 0 } bracket ? bracket : BracketOf(column.Field);
        return new Field(column.Field, kind)
        {
            Label = column.Label ?? LocalizedText.Same(column.Field),
            Unit = column.Unit ?? (kind is FieldKind.Integer or FieldKind.Number ? HeaderUnits.UnitOf(unit) : null),
        };
    }

    private static string BracketOf(string name) => HeaderText.SplitBracket(HeaderText.Key(name)).Bracket;

    private static DataShape ShapeOf(ImmutableArray<Field> fields) =>
        fields.Any(field => field.Kind == FieldKind.Latitude) && fields.Any(field => field.Kind == FieldKind.Longitude) ? DataShape.Places
        : fields.Any(field => field.Unit is { } unit && unit.EndsWith('円')) ? DataShape.Money
        : DataShape.Records;
}
