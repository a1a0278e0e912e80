using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Diagnostics;
using Hiraku.Site.Rendering.Templates;

namespace Hiraku.Site.Rendering;

/// <summary>The site in one language: turns a page's values into a file, with everything that all pages share around them.</summary>
public sealed class Edition(Catalog catalog, Locale locale, ImmutableArray<Language> languages, TemplateSet templates, PageSink sink, string assets)
{
    private static readonly (string Path, string Key)[] Navigation =
    [
        ("datasets/", "nav.datasets"), ("topics/", "nav.topics"), ("coverage/", "nav.coverage"), ("quality/", "nav.quality"), ("changes/", "nav.changes"),
    ];

    private static readonly (string Path, string Key)[] Footer =
    [
        ("about/", "nav.about"), ("licence/", "nav.licence"), ("developers/", "nav.developers"), ("schemas/", "nav.schemas"),
        ("accessibility/", "nav.accessibility"), ("search/list/", "nav.list"),
    ];

    /// <summary>About as many as <see cref="AddFrame"/> adds.</summary>
    private const int FrameValues = 28;

    /// <summary>One page after another is put together in the same memory.</summary>
    [ThreadStatic]
    private static PageText? page;

    private readonly ConcurrentDictionary<string, List<View>> navigation = new(StringComparer.Ordinal);
    private readonly string policy = Policy(catalog.Site.Tiles?.Url);

    public Catalog Catalog => catalog;

    public Locale Locale => locale;

    public Language Language => locale.Language;

    public PageSink Sink => sink;

    /// <summary>Whether a reader can set a map moving.</summary>
    public bool MapsMove { get; init; }

    /// <summary>
    /// The edition for pages that are kept while their dataset does not change: it knows neither the other datasets nor the day,
    /// so that no such page can speak of them.
    /// </summary>
    public Edition Apart(PageSink own) => new(catalog with { AsOf = "", Entries = [], Withdrawn = [] }, locale, languages, templates, own, assets) { MapsMove = MapsMove };

    /// <summary>The text of a model value in this edition's language.</summary>
    public string In(Hiraku.Model.LocalizedText text) => text.In(Language.Code);

    public string Day(string iso) => iso.Length == 0 ? locale["none"] : Numerals.Day(iso, Language);

    /// <summary>A link from a page of this edition to another of its pages.</summary>
    public string Link(string from, string to) => Links.Relative(PathOf(from), Language.Target(to));

    /// <summary>A link from a page of this edition to a file that all languages share.</summary>
    public string FileLink(string from, string file) => Links.Relative(PathOf(from), file);

    public string PathOf(string path) =>
        Language.Prefix + path + (path.Length == 0 || path.EndsWith('/') ? "index.html" : "");

    /// <summary>Writes one page, if this language has it.</summary>
    /// <param name="path">From the edition's root: <c>datasets/aed/</c>, or a file name.</param>
    public void Write(string path, string template, PageHead head, View view, DiagnosticBag bag)
    {
        if (!Language.Has(path))
        {
            return;
        }

        AddFrame(view, path, head);
        PageText html = page ??= new PageText();
        html.Clear();
        templates.Render(template, view, html, bag);
        ReadOnlySpan<char> text = Language.IsEasy ? Furigana.OverWords(html.ToString()).ToString() : html.Written;
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        int length = Encoding.UTF8.GetBytes(text, bytes);
        sink.Write(PathOf(path), bytes.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(bytes);
    }

    private void AddFrame(View view, string path, PageHead head)
    {
        view.EnsureCapacity(view.Count + FrameValues);
        string title = In(catalog.Site.Title);
        view[TemplateHelpers.LocaleKey] = locale;
        view[TemplateHelpers.PageKey] = path == "404.html" ? new Uri(catalog.Site.BaseUrl).AbsolutePath : PathOf(path);
        view["lang"] = Language.Html;
        view["isEasy"] = Language.IsEasy;
        view["siteTitle"] = title;
        view["publisher"] = In(catalog.Publisher.Name);
        view["pageTitle"] = path.Length == 0 ? title : $"{head.Title} | {title}";
        view["heading"] = head.Title;
        view["summary"] = head.Description;
        view["canonical"] = Absolute(Language, path);
        view["alternates"] = languages.Where(language => !language.IsEasy && (head.Counterpart is null || language == Language))
            .Select(language => new View { ["code"] = language.Html, ["href"] = Absolute(language, path) }).ToList();
        view["languages"] = languages.Select(language => LanguageLink(language, language == Language ? path : head.Counterpart ?? path)).ToList();
        view["hasLanguages"] = languages.Length > 1;
        view["navigation"] = NavigationOf("navigation", Navigation, path);
        view["footer"] = NavigationOf("footer", Footer, path);
        view["stylesheet"] = assets + "site.css";
        view["script"] = assets + "site.js";
        view["icon"] = assets + "icon.svg";
        view["icons"] = assets + "icons.svg";
        view["policy"] = policy;
        view["structured"] = head.Structured;
        view["asOf"] = catalog.AsOf.Length == 0 ? "" : Day(catalog.AsOf);
        view["contact"] = catalog.Site.Contact;
        view["isHome"] = path.Length == 0;
        view["gone"] = head.IsGone;
        view["searchIndex"] = "search/index/";
        view["crumbs"] = head.Crumbs.Select(crumb => new View { ["path"] = crumb.Path, ["name"] = crumb.Name }).ToList();
        view["hasCrumbs"] = !head.Crumbs.IsEmpty;
    }

    /// <summary>Scripts and styles only from the site's own files, requests only to the site, unless the publisher switched tiles on.</summary>
    private static string Policy(string? tileUrl)
    {
        string tiles = tileUrl is not null && Uri.TryCreate(tileUrl.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal), UriKind.Absolute, out Uri? uri)
            ? " " + uri.GetLeftPart(UriPartial.Authority)
            : "";
        return $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:{tiles}; connect-src 'self'; form-action 'self'; base-uri 'none'";
    }

    private string Absolute(Language language, string path) => catalog.Site.BaseUrl + language.Prefix + Links.Escaped(path);

    private View LanguageLink(Language language, string path) => new()
    {
        ["name"] = language.OwnName,
        ["code"] = language.Html,
        ["current"] = language == Language,
        ["target"] = language.Prefix + (path == "404.html" ? "" : language.Nearest(path)),
    };

    /// <summary>The links that stand on every page; they differ by which of them is the current one.</summary>
    private List<View> NavigationOf(string name, (string Path, string Key)[] items, string path) => navigation.GetOrAdd(
        name + items.FirstOrDefault(item => path.StartsWith(item.Path, StringComparison.Ordinal)).Path,
        _ => [.. items.Select(item => NavigationLink(item, path))]);

    private View NavigationLink((string Path, string Key) item, string path) => new()
    {
        ["path"] = item.Path,
        ["name"] = locale[item.Key],
        ["current"] = path.StartsWith(item.Path, StringComparison.Ordinal),
    };
}

/// <summary>What a page says of itself: its title, a description for search engines, the way to it, its data for machines.</summary>
public sealed record PageHead(string Title, string Description)
{
    public ImmutableArray<Crumb> Crumbs { get; init; } = [];

    /// <summary>Where the other languages' links lead, for a page that they may not have; null for the same path.</summary>
    public string? Counterpart { get; init; }

    /// <summary>Whether the page only says that something is no more; search engines leave it out.</summary>
    public bool IsGone { get; init; }

    /// <summary>JSON-LD as a whole script element; null where there is none.</summary>
    public Markup? Structured { get; init; }
}

/// <summary>One step of the way to a page.</summary>
public sealed record Crumb(string Path, string Name);
