using System.Collections.Immutable;

namespace Hiraku.Model.Schemas;

/// <summary>One field of a schema: what the standard says of it, and what its values must satisfy.</summary>
public sealed record Field(string Name, FieldKind Kind)
{
    public LocalizedText Label { get; init; } = LocalizedText.Same(Name);

    public string Description { get; init; } = "";

    public Requirement Requirement { get; init; } = Requirement.Optional;

    /// <summary>Other headers that mean this field: earlier generations, spellings, department words.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>A regular expression the whole published text satisfies; null where the standard sets none.</summary>
    public string? Pattern { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    /// <summary>The closed list of allowed texts; empty where the list is open.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];

    public CodeList? Codes { get; init; }

    /// <summary>A unit that headers or values may carry (円, 人, m), and what one of it counts for (千円 → 1000).</summary>
    public string? Unit { get; init; }

    public string? Example { get; init; }

    public ColumnType Type => Kind.TypeOf();

    public bool IsRequired => Requirement == Requirement.Required;
}
