using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;

namespace Hiraku.Pipeline.Extract.Rows;

/// <summary>A file (or one sheet of it) that has been understood: its rows can be read as often as needed.</summary>
internal interface ITabular
{
    RawFile File { get; }

    FileFacts Facts { get; }

    /// <summary>The names of all columns, where the format has them apart from the rows (JSON keys); else empty.</summary>
    ImmutableArray<string> Headers { get; }

    IReadOnlyList<MergedRange> Merges { get; }

    IRowReader Open(DiagnosticBag bag);
}
