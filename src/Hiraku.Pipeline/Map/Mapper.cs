using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Map.Derived;
using Hiraku.Pipeline.Map.Free;
using Hiraku.Pipeline.Map.Headers;
using Hiraku.Pipeline.Map.Told;

namespace Hiraku.Pipeline.Map;

/// <summary>Puts the department's columns under the schema's fields and says how sure it is. Touches no cell and drops no row.</summary>
public static class Mapper
{
    /// <param name="schema">Null for a free table: its fields are those that dataset.yml lists.</param>
    /// <returns>Null where no field at all could be found; the bag says why.</returns>
    public static MappedTable? Map(RawTable raw, Dataset dataset, TableSchema? schema, Publisher publisher, DiagnosticBag bag)
    {
        var headers = new HeaderPlace(raw);
        schema ??= FreeTable.Infer(raw, dataset, headers, bag);
        if (schema is null)
        {
            return null;
        }

        if (dataset.Sources.All(source => source is { Header: null, Database: null }) && HeaderDoubt.Of(raw, schema.IsNational ? schema : null) is { } doubt)
        {
            bag.Add(doubt);
        }

        ToldColumns told = ToldColumns.Read(raw, dataset, schema, headers, bag);
        HeaderMatching found = HeaderMatcher.Match(raw, schema, told.Columns, told.Fields);
        MatchReport.Write(found, schema, headers, bag);
        ImmutableArray<FieldBinding> bindings =
        [
            .. schema.Fields
                .Select((field, at) => told.Bindings.GetValueOrDefault(at) ?? Found(found, field, at) ?? PublisherConstants.Of(field, schema, publisher) ?? Unbound(field))
                .Select(binding => WithLine(binding, raw, dataset)),
        ];
        return Check(bindings, schema, headers, bag) ? new MappedTable(schema, bindings, raw.Batches) : null;
    }

    private static FieldBinding? Found(HeaderMatching found, Field field, int at)
    {
        ImmutableArray<HeaderMatch> matches = [.. found.Matches.Where(match => match.Field == at)];
        return matches.IsEmpty
            ? null
            : new FieldBinding(field, [.. matches.Select(match => match.Column)], matches.Min(match => match.Confidence), matches[0].Why) { Join = matches[0].IsPart ? "" : " " };
    }

    /// <summary>With the line of dataset.yml that says what was found.</summary>
    private static FieldBinding WithLine(FieldBinding binding, RawTable raw, Dataset dataset)
    {
        string[] headers = [.. binding.Columns.Select(column => YamlLines.Quote(raw.Headers[column]))];
        string? kind = dataset.Columns.FirstOrDefault(column => column.Field == binding.Field.Name)?.Kind;
        string origin = "from: " + (headers is [var only] ? only : $"[{string.Join(", ", headers)}]") + (kind is null ? "" : ", kind: " + kind);
        return binding with { Line = (YamlLines.Quote(binding.Field.Name), origin) };
    }

    private static FieldBinding Unbound(Field field) => new(field, [], 0, LocalizedText.Empty);

    private static bool Check(ImmutableArray<FieldBinding> bindings, TableSchema schema, HeaderPlace headers, DiagnosticBag bag)
    {
        if (bindings.All(binding => binding.Columns.IsEmpty))
        {
            bag.Add(MapRules.NothingFound(headers.Row, schema));
            return false;
        }

        foreach (FieldBinding binding in bindings.Where(binding => binding.Field.IsRequired && !binding.IsBound && !Derivation.IsPossible(binding.Field, schema, bindings)))
        {
            bag.Add(MapRules.RequiredLost(headers.Row, binding.Field));
        }

        return true;
    }
}
