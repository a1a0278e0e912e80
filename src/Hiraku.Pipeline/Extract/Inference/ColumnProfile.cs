using System.Collections.Immutable;
using Hiraku.Model.Schemas;

namespace Hiraku.Pipeline.Extract.Inference;

/// <summary>What one column of a raw table looks like.</summary>
/// <param name="Fill">The share of rows that hold something, 0 to 1.</param>
/// <param name="Examples">The first different values, at most five.</param>
/// <param name="Personal">Why the column may be about persons: name, birth-date, mobile-phone, email, person; null where nothing says so.</param>
public sealed record ColumnProfile(string Header, FieldKind Kind, double Fill, ImmutableArray<string> Examples, string? Personal)
{
    public ColumnType Type => Kind.TypeOf();
}
