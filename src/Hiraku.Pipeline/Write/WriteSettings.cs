using System.Collections.Immutable;

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

    public bool Has(string format) => Formats.Contains(format);
}
