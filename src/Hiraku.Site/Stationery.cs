using System.Collections.Immutable;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Site.Rendering;
using Hiraku.Site.Rendering.Templates;

namespace Hiraku.Site;

/// <summary>
/// What pages are made with, whatever the data: the hand-written files, the templates, the sentences of each language. Making
/// them ready takes as long as drawing hundreds of pages, and needs nothing of the catalogue: it can go on beside other work.
/// </summary>
/// <param name="Faults">What was wrong with them.</param>
public sealed record Stationery(SiteFiles Files, TemplateSet Templates, ImmutableArray<Locale> Locales, DiagnosticBag Faults)
{
    public static Stationery Load(SiteFolders folders, SiteSettings site)
    {
        var faults = new DiagnosticBag();
        var files = new SiteFiles(folders);
        var templates = TemplateSet.Load(files, faults);
        var languages = site.Languages.Select(Language.Of).OfType<Language>().DefaultIfEmpty(Language.Japanese).Distinct();
        return new Stationery(files, templates, [.. languages.Select(language => Locale.Load(language, files, faults))], faults);
    }
}
