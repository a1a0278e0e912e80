using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Extract.Inference;

namespace Hiraku.Pipeline.Extract.Inspect;

/// <summary>All that reading one file tells about it.</summary>
/// <param name="Extraction">Kind, encoding and evidence, sheet, header and region; null where the file is refused.</param>
/// <param name="Raw">Headers and sample, for proposing a schema and a mapping; its batches have been read. Null where the file is refused.</param>
/// <param name="Rows">Rows of data.</param>
public sealed record Inspection(
    string File,
    Extraction? Extraction,
    RawTable? Raw,
    long Rows,
    ImmutableArray<ColumnProfile> Columns,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>csv, tsv, xlsx, xls, json, jsonl, geojson; html or unknown where the file is refused.</summary>
    public string Kind { get; init; } = Extraction?.Kind ?? "unknown";
}
