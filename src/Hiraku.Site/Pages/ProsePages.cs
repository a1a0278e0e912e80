using Hiraku.Model.Diagnostics;
using Hiraku.Site.Rendering;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;

namespace Hiraku.Site.Pages;

/// <summary>The hand-written pages of site/pages: <c>about.md</c> is Japanese, <c>about.en.md</c> English. HTML in them is shown, not run.</summary>
public static class ProsePages
{
    private const string Folder = "site/pages/";

    private static readonly MarkdownPipeline Markdown =
        new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    public static void Write(Edition edition, SiteFiles files, DiagnosticBag bag)
    {
        foreach (string name in files.Names.Where(IsJapanesePage))
        {
            string slug = name[Folder.Length..^".md".Length];
            string path = slug == "404" ? "404.html" : slug + "/";
            var (title, body) = Split(Filled(files.Text(NameIn(files, slug, edition.Language)), edition));
            var view = new View
            {
                ["body"] = new Markup(Wrapped(Markdig.Markdown.ToHtml(body, Markdown))),
                ["untranslated"] = edition.Language != Language.Japanese && !files.Has($"{Folder}{slug}.{edition.Language.Code}.md"),
            };
            edition.Write(path, "prose", new PageHead(title, Lead(body, title)) { Crumbs = [new("", edition.Locale["nav.home"])] }, view, bag);
        }
    }

    private static bool IsJapanesePage(string name) =>
        name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".md", StringComparison.Ordinal) && !name[Folder.Length..^3].Contains('.', StringComparison.Ordinal);

    private static string NameIn(SiteFiles files, string slug, Language language)
    {
        string own = $"{Folder}{slug}.{language.Code}.md";
        return files.Has(own) ? own : $"{Folder}{slug}.md";
    }

    /// <summary>{publisher}, {title}, {base}, {licence}, {contact}, {date} stand for the publisher's own.</summary>
    private static string Filled(string text, Edition edition) => text
        .Replace("{publisher}", edition.In(edition.Catalog.Publisher.Name), StringComparison.Ordinal)
        .Replace("{code}", edition.Catalog.Publisher.Code, StringComparison.Ordinal)
        .Replace("{title}", edition.In(edition.Catalog.Site.Title), StringComparison.Ordinal)
        .Replace("{base}", edition.Catalog.Site.BaseUrl, StringComparison.Ordinal)
        .Replace("{licence}", Licences.Of(edition.Catalog.Site.Licence).Name, StringComparison.Ordinal)
        .Replace("{contact}", edition.Catalog.Site.Contact.Length > 0 ? edition.Catalog.Site.Contact : edition.In(edition.Catalog.Publisher.Name), StringComparison.Ordinal)
        .Replace("{date}", edition.Day(edition.Catalog.AsOf), StringComparison.Ordinal);

    private static (string Title, string Body) Split(string text)
    {
        string trimmed = text.TrimStart();
        int end = trimmed.IndexOf('\n', StringComparison.Ordinal);
        return trimmed.StartsWith("# ", StringComparison.Ordinal) && end > 0 ? (trimmed[2..end].Trim(), trimmed[end..]) : ("", trimmed);
    }

    private static string Lead(string body, string title)
    {
        string plain = Markdig.Markdown.ToPlainText(body.Split("\n\n").FirstOrDefault(part => part.Trim().Length > 0 && part.Trim()[0] != '#') ?? title).ReplaceLineEndings(" ").Trim();
        return plain.Length <= 160 ? plain : plain[..159] + "…";
    }

    /// <summary>Tables scroll inside themselves on a phone.</summary>
    private static string Wrapped(string html) => html
        .Replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table class=\"data\">", StringComparison.Ordinal)
        .Replace("</table>", "</table></div>", StringComparison.Ordinal)
        .Replace("<pre>", "<pre tabindex=\"0\">", StringComparison.Ordinal);
}
