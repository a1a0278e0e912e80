using System.Collections.Immutable;

namespace Hiraku.Model.Datasets;

/// <summary>One dataset.yml: sources, mapping, publication. The id is the folder's name.</summary>
/// <param name="Folder">The folder that dataset.yml lies in.</param>
public sealed record Dataset(string Id, string Folder)
{
    /// <summary>The schema's id; null for a free table.</summary>
    public string? Schema { get; init; }

    public LocalizedText Title { get; init; } = LocalizedText.Same(Id);

    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    public LocalizedText Department { get; init; } = LocalizedText.Empty;

    /// <summary>An e-mail address, phone or URL citizens may use; may be empty.</summary>
    public string Contact { get; init; } = "";

    /// <summary>A key of the topics: disaster, health, children, town, culture, living, statistics, finance; empty where none.</summary>
    public string Topic { get; init; } = "";

    public ImmutableArray<string> Keywords { get; init; } = [];

    public string? Licence { get; init; }

    public Frequency Frequency { get; init; } = Frequency.Irregular;

    public ImmutableArray<Source> Sources { get; init; } = [];

    public ImmutableArray<ColumnMapping> Columns { get; init; } = [];

    /// <summary>Source headers that are known and stay inside.</summary>
    public ImmutableArray<string> Ignore { get; init; } = [];

    /// <summary>The fields that together are unique; empty to take the schema's.</summary>
    public ImmutableArray<string> Key { get; init; } = [];

    public Expectation Expect { get; init; } = Expectation.Default;

    public Gate Gate { get; init; } = Gate.Block;

    public Privacy Privacy { get; init; } = Privacy.None;

    public ImmutableArray<CustomRule> Rules { get; init; } = [];

    /// <summary>The fields whose values must exist in other datasets.</summary>
    public ImmutableArray<Reference> References { get; init; } = [];

    public ImmutableArray<ChartSpec> Dashboard { get; init; } = [];

    /// <summary>The formats to publish, for a table that is too large for all of them; empty for all. JSON is always among them, for the pages are drawn from it.</summary>
    public ImmutableArray<string> Formats { get; init; } = [];

    /// <summary>True where the JSON Schema gate runs over every row even of a large table (<c>verify: full</c>).</summary>
    public bool VerifyFully { get; init; }

    /// <summary>Why this version differs, in the staff's words; shown with the changes.</summary>
    public LocalizedText ChangeNote { get; init; } = LocalizedText.Empty;
}
