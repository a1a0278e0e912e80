using System.Collections.Immutable;

namespace Hiraku.Model.Sources;

/// <summary>What extraction decided about one file, and on what evidence; for the report and for <c>inspect</c>.</summary>
public sealed record Extraction(RawFile File)
{
    /// <summary>csv, tsv, xlsx, xls, json, jsonl, geojson, html ….</summary>
    public string Kind { get; init; } = "";

    public string? Encoding { get; init; }

    /// <summary>Why this encoding: "not UTF-8: byte 0x8D at line 3".</summary>
    public LocalizedText Evidence { get; init; } = LocalizedText.Empty;

    /// <summary>crlf, lf, cr, mixed or null.</summary>
    public string? Newline { get; init; }

    public string? Delimiter { get; init; }

    public string? Sheet { get; init; }

    /// <summary>First and last row of the header, from 1; (0, 0) where there is none.</summary>
    public (int First, int Last) HeaderRows { get; init; }

    /// <summary>A sheet or delimited text that names its columns nowhere; a JSON value carries its name.</summary>
    public bool LacksHeader => HeaderRows.First == 0 && (Delimiter ?? Sheet) is not null;

    public int FirstRow { get; init; }

    /// <summary>The last data row; 0 until the rows have been read.</summary>
    public int LastRow { get; init; }

    /// <summary>Rows that were read and are not data: titles, units, totals, footnotes, blank tails.</summary>
    public ImmutableArray<SkippedRows> Skipped { get; init; } = [];
}

/// <summary>A run of rows that is not data, and why.</summary>
public sealed record SkippedRows(int First, int Last, LocalizedText Why);
