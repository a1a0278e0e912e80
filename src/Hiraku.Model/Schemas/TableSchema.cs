using System.Collections.Immutable;

namespace Hiraku.Model.Schemas;

/// <summary>One version of one dataset definition: the fields, in the standard's order.</summary>
/// <param name="Id"><c>standard/name</c>, for example <c>jichitai-2023/aed</c>; a free table has <c>local/&lt;dataset id&gt;</c>.</param>
public sealed record TableSchema(string Id, ImmutableArray<Field> Fields)
{
    public LocalizedText Title { get; init; } = LocalizedText.Same(Id);

    public LocalizedText Standard { get; init; } = LocalizedText.Empty;

    public string Description { get; init; } = "";

    /// <summary>The sheet number in the standard's list, or null.</summary>
    public string? Number { get; init; }

    public DataShape Shape { get; init; } = DataShape.Records;

    public ImmutableArray<string> Key { get; init; } = [];

    /// <summary>Schemas this one replaces.</summary>
    public ImmutableArray<string> Supersedes { get; init; } = [];

    /// <summary>Old field name → the field or fields it became.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Upgrade { get; init => field = Ordinal.Of(value); } = Ordinal.Empty<ImmutableArray<string>>();

    /// <summary>How many municipalities are known to publish it, or null.</summary>
    public int? Adoption { get; init; }

    public string Source { get; init; } = "";

    public string Confidence { get; init; } = "";

    /// <summary>False for a table without a standard, whose fields were inferred and written down.</summary>
    public bool IsNational { get; init; } = true;

    public int IndexOf(string field)
    {
        for (int i = 0; i < Fields.Length; i++)
        {
            if (Fields[i].Name == field)
            {
                return i;
            }
        }

        return -1;
    }

    public bool IsGeographic => Fields.Any(f => f.Kind == FieldKind.Latitude) && Fields.Any(f => f.Kind == FieldKind.Longitude);
}
