using System.Collections.Immutable;
using Hiraku.Model.Datasets;

namespace Hiraku.Pipeline.Write;

/// <summary>Which forms a table is written in; a form that does not fit the table (GeoJSON without coordinates) is left out by itself.</summary>
public sealed record WriteSettings(ImmutableHashSet<string> Formats)
{
    public static WriteSettings All { get; } = Only("csv", "json", "jsonl", "parquet", "geojson", "xlsx", "ics", "schema");

    /// <summary>Rows per file of a table that is also published in pieces.</summary>
    public const int RowsPerShard = 5_000;

    /// <summary>A table with more rows gets no workbook.</summary>
    public int MostSheetRows { get; init; } = Excel.XlsxTableWriter.MostRows;

    public static WriteSettings Only(params ReadOnlySpan<string> formats) =>
        new(ImmutableHashSet.Create(StringComparer.Ordinal, formats));

    /// <summary>What dataset.yml asks for; the JSON and its schema always.</summary>
    public static WriteSettings Of(Dataset dataset) => dataset.Formats.IsEmpty ? All : Only(["json", "schema", .. dataset.Formats]);

    public bool Has(string format) => Formats.Contains(format);
}
