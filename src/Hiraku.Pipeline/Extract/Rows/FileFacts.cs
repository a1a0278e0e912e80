using Hiraku.Model;

namespace Hiraku.Pipeline.Extract.Rows;

/// <summary>What was decided about a file before its rows were looked at.</summary>
/// <param name="Kind">csv, tsv, xlsx, xls, json, jsonl, geojson.</param>
internal sealed record FileFacts(string Kind)
{
    public string? Encoding { get; init; }

    public LocalizedText Evidence { get; init; } = LocalizedText.Empty;

    public string? Newline { get; init; }

    public string? Delimiter { get; init; }

    public string? Sheet { get; init; }
}
