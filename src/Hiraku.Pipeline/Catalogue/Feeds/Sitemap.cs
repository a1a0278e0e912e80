using System.Text;
using System.Xml;
using Hiraku.Model.Catalogs;

namespace Hiraku.Pipeline.Catalogue.Feeds;

/// <summary><c>sitemap.xml</c>: every page in every language, each naming the others.</summary>
public static class Sitemap
{
    public const string Path = "sitemap.xml";

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    private static readonly string[] Fixed = ["", "search/", "coverage/", "quality/", "changes/", "about/"];

    public static void Write(Stream stream, Catalog catalog)
    {
        using XmlWriter xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("urlset", Namespace);
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (string page in Fixed)
        {
            WritePage(xml, catalog, page, "");
        }

        foreach (CatalogEntry entry in catalog.Entries)
        {
            WritePage(xml, catalog, $"datasets/{entry.Dataset.Id}/", entry.Modified);
        }

        xml.WriteEndElement();
    }

    private static void WritePage(XmlWriter xml, Catalog catalog, string page, string modified)
    {
        CatalogueLinks links = CatalogueLinks.Of(catalog.Site);
        foreach (string language in catalog.Site.Languages)
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, Address(links, language, page));
            if (modified.Length > 0)
            {
                xml.WriteElementString("lastmod", Namespace, modified);
            }

            foreach (string other in catalog.Site.Languages.Where(_ => catalog.Site.Languages.Length > 1))
            {
                xml.WriteStartElement("link", Xhtml);
                xml.WriteAttributeString("rel", "alternate");
                xml.WriteAttributeString("hreflang", other);
                xml.WriteAttributeString("href", Address(links, other, page));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }
    }

    private static string Address(CatalogueLinks links, string language, string page) => links.To((language == "ja" ? "" : language + "/") + page);
}
