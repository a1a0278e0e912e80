using System.Collections.Immutable;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Map.Told;

/// <summary>What <c>columns:</c> and <c>ignore:</c> of dataset.yml say of this table; it wins over everything that is found.</summary>
internal sealed class ToldColumns
{
    private readonly Dictionary<int, FieldBinding> bindings = [];
    private readonly Dictionary<int, ColumnMapping> claims = [];
    private readonly HashSet<int> fields = [];
    private readonly HashSet<int> columns = [];

    /// <summary>By the field's place in the schema.</summary>
    public IReadOnlyDictionary<int, FieldBinding> Bindings => bindings;

    public IReadOnlySet<int> Fields => fields;

    /// <summary>Columns that feed a field or stay inside.</summary>
    public IReadOnlySet<int> Columns => columns;

    public static ToldColumns Read(RawTable raw, Dataset dataset, TableSchema schema, HeaderPlace headers, DiagnosticBag bag)
    {
        var told = new ToldColumns();
        var lookup = new HeaderLookup(raw.Headers);
        foreach (ColumnMapping mapping in dataset.Columns)
        {
            told.Add(mapping, schema, lookup, headers, bag);
        }

        foreach (string header in dataset.Ignore)
        {
            ImmutableArray<int> found = lookup.Find(header);
            if (found.IsEmpty)
            {
                bag.Add(MapRules.IgnoredMissing(headers.Row, header));
            }

            foreach (int column in found.Where(column => !told.columns.Add(column)))
            {
                bag.Add(MapRules.IgnoredAndUsed(headers.Row, header, told.claims.GetValueOrDefault(column)?.Field ?? ""));
            }
        }

        return told;
    }

    private void Add(ColumnMapping mapping, TableSchema schema, HeaderLookup lookup, HeaderPlace headers, DiagnosticBag bag)
    {
        int at = schema.IndexOf(mapping.Field);
        if (at < 0)
        {
            return;
        }

        fields.Add(at);
        if (mapping.Value is { } value)
        {
            bindings[at] = new FieldBinding(schema.Fields[at], [], 1, MapReasons.ToldConstant) { Constant = value };
            return;
        }

        var found = ImmutableArray.CreateBuilder<int>();
        foreach (string header in mapping.From)
        {
            ImmutableArray<int> matches = lookup.Find(header);
            if (matches is [var column])
            {
                found.Add(column);
                Claim(column, mapping, schema, headers, bag);
            }
            else
            {
                bag.Add(matches.IsEmpty
                    ? MapRules.HeaderMissing(headers.For(mapping.Field), mapping, header, lookup.Nearest(header))
                    : MapRules.HeaderTwice(headers.For(mapping.Field), mapping.Field, header, matches.Length));
            }
        }

        if (found.Count > 0)
        {
            bindings[at] = new FieldBinding(schema.Fields[at], found.ToImmutable(), 1, MapReasons.Told)
            {
                Join = mapping.Join,
                Values = mapping.Values,
                Dates = mapping.Dates,
                AreaCode = mapping.AreaCode,
            };
        }
    }

    /// <summary>One header feeds one field; only a column of coordinates feeds latitude and longitude.</summary>
    private void Claim(int column, ColumnMapping mapping, TableSchema schema, HeaderPlace headers, DiagnosticBag bag)
    {
        columns.Add(column);
        if (!claims.TryGetValue(column, out ColumnMapping? first))
        {
            claims[column] = mapping;
            return;
        }

        bool isPlace = KindOf(schema, first) is FieldKind.Latitude or FieldKind.Longitude && KindOf(schema, mapping) is FieldKind.Latitude or FieldKind.Longitude;
        if (!isPlace)
        {
            bag.Add(MapRules.ClaimedTwice(headers.For(mapping.Field), headers.Headers[column], first, mapping));
        }
    }

    private static FieldKind KindOf(TableSchema schema, ColumnMapping mapping) => schema.Fields[schema.IndexOf(mapping.Field)].Kind;
}
