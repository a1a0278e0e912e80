using Hiraku.Model.Catalogs;
using Hiraku.Model.Diagnostics;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Datasets;

/// <summary>What stands where a withdrawn dataset's page was: since when, why, and the files that still answer.</summary>
public static class WithdrawnPages
{
    public static void Write(Edition edition, DiagnosticBag bag)
    {
        foreach (WithdrawnEntry withdrawn in edition.Catalog.Withdrawn)
        {
            WriteOne(withdrawn, edition, bag);
        }
    }

    private static void WriteOne(WithdrawnEntry withdrawn, Edition edition, DiagnosticBag bag)
    {
        string title = edition.In(withdrawn.Entry.Dataset.Title);
        string sentence = edition.Locale.Text("withdrawn.since", ("date", edition.Day(withdrawn.Since)));
        var view = new View
        {
            ["since"] = sentence,
            ["why"] = edition.In(withdrawn.Why),
            ["downloads"] = Downloads.Of(withdrawn.Entry, edition),
            ["hasDownloads"] = !withdrawn.Entry.Files.IsEmpty,
        };
        var head = new PageHead(title, sentence) { IsGone = true, Crumbs = [new("", edition.Locale["nav.home"]), new("datasets/", edition.Locale["nav.datasets"])] };
        edition.Write(DatasetCard.PathOf(withdrawn.Entry), "withdrawn", head, view, bag);
    }
}
