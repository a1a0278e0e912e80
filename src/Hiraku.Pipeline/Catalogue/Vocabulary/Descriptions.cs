using System.Globalization;
using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;

namespace Hiraku.Pipeline.Catalogue.Vocabulary;

/// <summary>A description for every dataset: the staff's own, or one made of what is known. Search engines ask for 50 characters.</summary>
public static class Descriptions
{
    private const int Shortest = 50;

    public static LocalizedText Of(CatalogEntry entry, Publisher publisher)
    {
        LocalizedText own = entry.Dataset.Description;
        return new LocalizedText(Long(own.Ja, Japanese(entry, publisher)), Long(own.En, English(entry, publisher)));
    }

    private static string Long(string own, string made) => own.Length >= Shortest ? own : own.Length > 0 ? own + " " + made : made;

    private static string Japanese(CatalogEntry entry, Publisher publisher) => string.Create(
        CultureInfo.InvariantCulture,
        $"{publisher.FullName}が公開する「{entry.Dataset.Title.Ja}」のオープンデータです。{entry.Rows:N0}件を収録し、項目は{string.Join('、', entry.Schema.Fields.Take(5).Select(field => field.Name))}などです。");

    private static string English(CatalogEntry entry, Publisher publisher) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Title(entry)}, open data published by {(publisher.Name.En.Length > 0 ? publisher.Name.En : publisher.FullName)}: {entry.Rows:N0} rows with {entry.Schema.Fields.Length} fields each.");

    private static string Title(CatalogEntry entry) => entry.Dataset.Title.In("en");
}
