using System.Collections.Immutable;
using Hiraku.Model.Sources;

namespace Hiraku.Model.Tables;

/// <summary>1. What the department exported: its own headers, its own text. The batches can be read once.</summary>
/// <param name="Headers">One per column; a header over several rows is joined as 上段_下段.</param>
/// <param name="Sample">The first rows (at most 200) column by column, for deciding what the columns are; the batches bring them again.</param>
/// <param name="Extractions">One per file, complete after the batches have been read.</param>
public sealed record RawTable(
    ImmutableArray<string> Headers,
    ImmutableArray<ImmutableArray<string>> Sample,
    IEnumerable<TextBatch> Batches,
    Func<ImmutableArray<Extraction>> Extractions)
{
    /// <summary>The same rows once more, by what is known of the files already; reading them again says nothing.</summary>
    public Func<IEnumerable<TextBatch>>? Again { get; init; }
}
