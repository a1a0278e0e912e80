using System.Globalization;
using System.Text;
using System.Xml;
using Hiraku.Model.Catalogs;

namespace Hiraku.Pipeline.Catalogue.Feeds;

/// <summary><c>feed.atom</c> (RFC 4287): one entry for each change of each dataset, newest first.</summary>
public static class AtomFeed
{
    public const string Path = "feed.atom";

    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const int MostEntries = 100;

    public static void Write(Stream stream, Catalog catalog)
    {
        CatalogueLinks links = CatalogueLinks.Of(catalog.Site);
        var changes = catalog.Entries
            .SelectMany(entry => entry.Changes.Select(change => (Entry: entry, Change: change)))
            .OrderByDescending(item => item.Change.Date, StringComparer.Ordinal)
            .ThenBy(item => item.Entry.Dataset.Id, StringComparer.Ordinal)
            .Take(MostEntries)
            .ToList();
        using XmlWriter xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, "ja");
        xml.WriteElementString("id", Namespace, links.To(Path));
        xml.WriteElementString("title", Namespace, catalog.Site.Title.Ja);
        xml.WriteElementString("updated", Namespace, Instant(changes.Count > 0 ? changes[0].Change.Date : catalog.AsOf));
        WriteLink(xml, "self", links.To(Path));
        WriteLink(xml, "alternate", links.BaseUrl);
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, catalog.Publisher.FullName);
        xml.WriteEndElement();
        changes.ForEach(item => WriteEntry(xml, item.Entry, item.Change, links));
        xml.WriteEndElement();
    }

    private static void WriteEntry(XmlWriter xml, CatalogEntry entry, ChangeRecord change, CatalogueLinks links)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, $"{links.Page(entry)}#{change.Date}-{change.Version}");
        xml.WriteElementString("title", Namespace, entry.Dataset.Title.Ja);
        xml.WriteElementString("updated", Namespace, Instant(change.Date));
        WriteLink(xml, "alternate", links.Page(entry));
        xml.WriteElementString("summary", Namespace, Summary(change));
        xml.WriteEndElement();
    }

    private static string Summary(ChangeRecord change)
    {
        bool isFirst = change.Added == change.Rows && change.Removed == 0 && change.Changed == 0;
        string counts = isFirst
            ? string.Create(CultureInfo.InvariantCulture, $"はじめて公開しました（{change.Rows:N0}件）")
            : string.Create(CultureInfo.InvariantCulture, $"追加{change.Added:N0}件、削除{change.Removed:N0}件、変更{change.Changed:N0}件（全{change.Rows:N0}件）");
        return change.Note.Ja.Length > 0 ? $"{change.Note.Ja} {counts}" : counts;
    }

    private static void WriteLink(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Instant(string date) => date + "T00:00:00+09:00";
}
