using System.Globalization;
using System.Text;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Catalogue.Vocabulary;

namespace Hiraku.Pipeline.Catalogue.Packages;

/// <summary>The README in a dataset's ZIP: what it is, licence, citation, files, columns. CRLF and a BOM, for Windows.</summary>
internal static class DatasetReadme
{
    public static byte[] Of(CatalogEntry entry, Publisher publisher, SiteSettings site)
    {
        string page = CatalogueLinks.Of(site).Page(entry);
        Licence licence = Licence.Of(entry.Licence);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{entry.Dataset.Title.Ja} / {entry.Dataset.Title.In("en")}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Descriptions.Of(entry, publisher).Ja}\n{Descriptions.Of(entry, publisher).En}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"更新日 / Modified: {entry.Modified}\n件数 / Rows: {entry.Rows}\n掲載ページ / Page: {page}\n");
        text.Append(CultureInfo.InvariantCulture, $"ライセンス / Licence: {licence.Title.Ja} ({licence.Id}) {licence.Url}\n");
        text.Append(CultureInfo.InvariantCulture, $"出典の書き方 / Citation: {publisher.FullName}「{entry.Dataset.Title.Ja}」{entry.Modified} {page} ({licence.Id})\n\n");
        text.Append("項目 / Columns\n");
        foreach (var field in entry.Schema.Fields)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {field.Name} ({field.Label.In("en")}){(field.Unit is null ? "" : " [" + field.Unit + "]")}\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n").ToString())];
    }
}
