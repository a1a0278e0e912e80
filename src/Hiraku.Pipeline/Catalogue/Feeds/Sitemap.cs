using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Hiraku.Model;
using Hiraku.Model.Catalogs;

namespace Hiraku.Pipeline.Catalogue.Feeds;

/// <summary><c>sitemap.xml</c>: every page in every language, each naming the others. A site of more pages than the protocol allows in one file gets an index of several.</summary>
public static class Sitemap
{
    public const string Path = "sitemap.xml";

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string PageFile = "index.html";
    private const int MostPages = 20_000;

    /// <param name="written">Every file of the site; those that are pages are listed, but not what only says that a dataset is no more.</param>
    /// <param name="mostPages">How many pages one file takes: with their alternates they must stay below the protocol's 50 MB.</param>
    public static void Write(Catalog catalog, IEnumerable<string> written, IOutput output, int mostPages = MostPages)
    {
        string[] gone = [.. catalog.Withdrawn.Select(withdrawn => $"datasets/{withdrawn.Entry.Dataset.Id}/")];
        ImmutableSortedSet<string> pages = written
            .Where(path => path == PageFile || path.EndsWith("/" + PageFile, StringComparison.Ordinal))
            .Select(path => path[..^PageFile.Length])
            .Where(page => !Array.Exists(gone, each => page.EndsWith(each, StringComparison.Ordinal)))
            .ToImmutableSortedSet(StringComparer.Ordinal);
        List<string[]> parts = [.. pages.Chunk(mostPages)];
        if (parts.Count <= 1)
        {
            WritePages(catalog, pages, parts.FirstOrDefault([]), output, Path);
            return;
        }

        for (int part = 0; part < parts.Count; part++)
        {
            WritePages(catalog, pages, parts[part], output, PartPath(part));
        }

        WriteIndex(CatalogueLinks.Of(catalog.Site), parts.Count, output);
    }

    private static string PartPath(int part) => string.Create(CultureInfo.InvariantCulture, $"sitemap-{part + 1}.xml");

    private static void WriteIndex(CatalogueLinks links, int parts, IOutput output)
    {
        using Stream stream = output.Create(Path);
        using XmlWriter xml = Begin(stream, "sitemapindex");
        for (int part = 0; part < parts; part++)
        {
            xml.WriteStartElement("sitemap", Namespace);
            xml.WriteElementString("loc", Namespace, links.To(PartPath(part)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WritePages(Catalog catalog, ImmutableSortedSet<string> all, string[] pages, IOutput output, string path)
    {
        CatalogueLinks links = CatalogueLinks.Of(catalog.Site);
        var modified = catalog.Entries.Where(entry => entry.Modified.Length > 0).ToDictionary(entry => $"datasets/{entry.Dataset.Id}/", entry => entry.Modified, StringComparer.Ordinal);
        using Stream stream = output.Create(path);
        using XmlWriter xml = Begin(stream, "urlset");
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (string page in pages)
        {
            string own = WithoutLanguage(page, catalog);
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, links.To(page));
            if (modified.GetValueOrDefault(own) is { } day)
            {
                xml.WriteElementString("lastmod", Namespace, day);
            }

            WriteAlternates(xml, own, all, catalog, links);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>The same page in every language it exists in, itself among them; a page of one language alone has none.</summary>
    private static void WriteAlternates(XmlWriter xml, string own, ImmutableSortedSet<string> all, Catalog catalog, CatalogueLinks links)
    {
        (string Language, string Page)[] same = [.. catalog.Site.DataLanguages.Select(language => (language, Page: Prefix(language) + own)).Where(pair => all.Contains(pair.Page))];
        foreach ((string language, string page) in same.Where(_ => same.Length > 1))
        {
            xml.WriteStartElement("link", Xhtml);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", language);
            xml.WriteAttributeString("href", links.To(page));
            xml.WriteEndElement();
        }
    }

    private static string WithoutLanguage(string page, Catalog catalog) =>
        catalog.Site.DataLanguages.Select(Prefix).FirstOrDefault(prefix => prefix.Length > 0 && page.StartsWith(prefix, StringComparison.Ordinal)) is { } found ? page[found.Length..] : page;

    private static string Prefix(string language) => language == "ja" ? "" : language + "/";

    private static XmlWriter Begin(Stream stream, string root)
    {
        XmlWriter xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement(root, Namespace);
        return xml;
    }
}
