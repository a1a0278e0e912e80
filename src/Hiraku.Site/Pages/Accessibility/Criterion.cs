using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Accessibility;

/// <summary>One success criterion of site/accessibility/criteria.tsv.</summary>
/// <param name="Since">The version of WCAG it came with; those of 2.0 are those of JIS X 8341-3:2016.</param>
/// <param name="Applies">Whether the pages have anything it speaks of.</param>
/// <param name="Looked">Whether a person looked at the pages for what no program can judge.</param>
public sealed record Criterion(string Number, string Level, string Since, LocalizedText Name, bool Applies, bool Looked, LocalizedText Note)
{
    private const string FileName = "site/accessibility/criteria.tsv";
    private const int Columns = 9;

    public bool IsInJis => Since == "2.0";

    /// <summary>The criteria in the file's order; a line that is short of columns is left out.</summary>
    public static ImmutableArray<Criterion> Load(SiteFiles files) =>
    [
        .. files.Text(FileName).Split('\n').Skip(1)
            .Select(line => line.Split('\t'))
            .Where(cells => cells.Length == Columns)
            .Select(cells => new Criterion(cells[0], cells[1], cells[2], new(cells[3], cells[4]), cells[5] == "yes", cells[6] == "look", new(cells[7], cells[8]))),
    ];
}
