using Hiraku.Pipeline.Extract.Region;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Joining;

/// <summary>One file's table: how to read it and where it lies.</summary>
internal sealed record SourceTable(ITabular Tabular, TableRegion Region);
