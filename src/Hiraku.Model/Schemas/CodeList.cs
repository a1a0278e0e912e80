using System.Collections.Immutable;

namespace Hiraku.Model.Schemas;

/// <summary>The values a field may hold, each with its label.</summary>
public sealed record CodeList(string Path, ImmutableArray<CodeListEntry> Entries);

public sealed record CodeListEntry(string Code, LocalizedText Label);
