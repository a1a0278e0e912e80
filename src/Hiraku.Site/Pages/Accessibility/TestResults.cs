using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Accessibility;

/// <summary>What the browser tests of the program found, from site/accessibility/results.json; they write the file and hold it up to date.</summary>
/// <param name="Tested">The release's day, YYYY-MM-DD.</param>
/// <param name="Pages">The sample site's pages, one of each kind.</param>
public sealed record TestResults(string Program, string Tested, string Tool, ImmutableArray<string> Pages, ImmutableSortedDictionary<string, Evidence> Criteria)
{
    public const string FileName = "site/accessibility/results.json";

    public static JsonSerializerOptions Format { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", IndentSize = 1 };

    /// <summary>Null where the file is no such file.</summary>
    public static TestResults? Load(SiteFiles files)
    {
        try
        {
            return files.Has(FileName) ? JsonSerializer.Deserialize<TestResults>(files.Bytes(FileName), Format) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What speaks for or against one criterion.</summary>
/// <param name="Rules">Rules of axe that found something to judge and nothing wrong.</param>
/// <param name="Broken">Rules of axe that found something wrong.</param>
/// <param name="Tests">Browser tests that hold it.</param>
public sealed record Evidence(ImmutableArray<string> Rules, ImmutableArray<string> Broken, ImmutableArray<string> Tests)
{
    public static Evidence None { get; } = new([], [], []);

    [JsonIgnore]
    public bool IsEmpty => Rules.IsEmpty && Broken.IsEmpty && Tests.IsEmpty;
}
