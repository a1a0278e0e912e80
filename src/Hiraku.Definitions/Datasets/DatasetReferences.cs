using System.Collections.Immutable;
using Hiraku.Definitions.Rules;
using Hiraku.Definitions.Yaml;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;

namespace Hiraku.Definitions.Datasets;

/// <summary>Whether the schema and every field a dataset.yml names are there.</summary>
internal static class DatasetReferences
{
    public static Dataset Check(Dataset dataset, YamlSection root, IReadOnlyDictionary<string, TableSchema> schemas)
    {
        TableSchema? schema = null;
        if (dataset.Schema is { } id && !schemas.TryGetValue(id, out schema))
        {
            root.File.Report(DatasetRules.SchemaUnknown(root.File.At(root.LineOf("schema")), id, NearestSchema(id, schemas.Keys)));
            return dataset;
        }

        string[] fields = schema is null ? [.. dataset.Columns.Select(column => column.Field)] : [.. schema.Fields.Select(field => field.Name)];
        var check = new FieldCheck(root.File, schema, fields);
        foreach (ColumnMapping column in dataset.Columns)
        {
            check.Require(column.Field, column.Line);
        }

        // A free table without columns: has nothing to check against; the mapper asks for them.
        if (fields.Length > 0)
        {
            check.Require(dataset.Key, root.LineOf("key"));
            check.Require(dataset.Expect.Fill.Keys.Order(StringComparer.Ordinal), root.LineOf("expect"));
            check.Require(dataset.Privacy.Allow.Keys.Order(StringComparer.Ordinal), root.LineOf("privacy"));
            check.Require(dataset.Privacy.Suppress?.Columns ?? [], root.LineOf("privacy"));
            foreach (Reference reference in dataset.References)
            {
                check.Require(reference.Field, reference.Line);
            }

            return dataset with { Dashboard = [.. dataset.Dashboard.Where(check.CanDraw)] };
        }

        return dataset;
    }

    /// <summary>aed and jichitai/aed should find jichitai-2023/aed, so the name behind the slash counts first.</summary>
    private static string? NearestSchema(string id, IEnumerable<string> known)
    {
        string name = id[(id.LastIndexOf('/') + 1)..];
        return known.FirstOrDefault(candidate => candidate.EndsWith("/" + name, StringComparison.Ordinal)) ?? NearestName.Of(id, known);
    }

    private sealed record FieldCheck(YamlFile File, TableSchema? Schema, string[] Fields)
    {
        public void Require(IEnumerable<string> names, int line)
        {
            foreach (string name in names)
            {
                Require(name, line);
            }
        }

        public void Require(string name, int line)
        {
            if (!Fields.Contains(name))
            {
                File.Report(DatasetRules.FieldUnknown(File.At(line), name, Nearest(name)));
            }
        }

        /// <summary>A chart of a field that is not there is left out with a warning: the data matter more.</summary>
        public bool CanDraw(ChartSpec chart)
        {
            string?[] named = [chart.Group, chart.Series, chart.Measure == "count" ? null : chart.Measure, .. chart.Measures, .. chart.Only.Select(field => field.Key)];
            string[] unknown = [.. named.OfType<string>().Where(name => !Fields.Contains(name))];
            foreach (string name in unknown)
            {
                File.Report(DatasetRules.ChartFieldUnknown(File.At(chart.Line), name, Nearest(name)));
            }

            return unknown.Length == 0;
        }

        private string? Nearest(string name) =>
            Schema?.Fields.FirstOrDefault(field => field.Aliases.Contains(name))?.Name ?? NearestName.Of(name, Fields);
    }
}
