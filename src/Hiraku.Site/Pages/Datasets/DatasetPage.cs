using Hiraku.Model.Catalogs;
using Hiraku.Model.Diagnostics;
using Hiraku.Site.Pages.Parts;
using Hiraku.Site.Pages.Places;
using Hiraku.Site.Places;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Datasets;

/// <summary>The page of one dataset, and the CSV files of its charts.</summary>
public static class DatasetPage
{
    private const int PreviewRows = 20;

    public static void Write(DatasetStory story, Edition edition, Boundary boundary, DiagnosticBag bag)
    {
        CatalogEntry entry = story.Entry;
        string title = edition.In(entry.Dataset.Title), lead = DatasetCard.Lead(entry, edition);
        View view = DatasetCard.Of(entry, edition);
        view["notice"] = Notice(entry, edition);
        view["facts"] = Facts(entry, edition);
        view["downloads"] = Downloads.Of(entry, edition);
        view["hasDownloads"] = !entry.Files.IsEmpty;
        view["figures"] = Figures(story, edition);
        view["hasFigures"] = !story.Charts.IsEmpty;
        view["map"] = story.Places.IsEmpty ? null : PlaceViews.Of(story, edition, boundary);
        AddPreview(view, story, edition);
        view["dictionary"] = FieldTable.Draw(story, edition);
        view["schemaPath"] = $"schemas/{entry.Schema.Id}/";
        view["schemaTitle"] = edition.In(entry.Schema.Title);
        AddTerms(view, entry, edition);
        view["snippets"] = Snippets.Of(entry, edition);
        view["hasSnippets"] = !entry.Files.IsEmpty;
        view["quality"] = QualityTable.Of(entry, edition);
        view["hasFaults"] = !entry.Quality.IsEmpty;
        view["wasPublished"] = entry.Status != PublicationStatus.Failed;
        view["changes"] = Changes.Of(entry, edition).Take(10).ToList();
        view["hasChanges"] = !entry.Changes.IsEmpty;
        var head = new PageHead(title, lead)
        {
            Crumbs = [new("", edition.Locale["nav.home"]), new("datasets/", edition.Locale["nav.datasets"])],
            Structured = StructuredData.Of(entry, edition, lead),
        };
        edition.Write(story.Path, "dataset", head, view, bag);
    }

    private static List<View> Figures(DatasetStory story, Edition edition)
    {
        string source = edition.Locale.Text("chart.source", ("title", edition.In(story.Entry.Dataset.Title)), ("publisher", edition.In(edition.Catalog.Publisher.Name)), ("date", edition.Day(story.Entry.Modified)));
        return [.. story.Charts.Select(chart =>
        {
            string csv = $"{story.Path}charts/{chart.Key}.csv";
            edition.Sink.Write(edition.Language.Prefix + csv, FigureView.Csv(chart, edition));
            return FigureView.Of(chart, edition, source, csv);
        })];
    }

    private static string Notice(CatalogEntry entry, Edition edition) => entry.Status switch
    {
        PublicationStatus.Published => "",
        PublicationStatus.Held => edition.Locale.Text("dataset.held", ("since", edition.Day(entry.HeldSince)), ("modified", edition.Day(entry.Modified)), ("why", edition.In(entry.HeldWhy))),
        PublicationStatus.Failed => edition.Locale.Text("dataset.failed", ("since", edition.Day(entry.HeldSince)), ("why", edition.In(entry.HeldWhy))),
        _ => throw new InvalidOperationException($"No notice for {entry.Status}."),
    };

    private static List<View> Facts(CatalogEntry entry, Edition edition)
    {
        Locale locale = edition.Locale;
        return
        [
            Fact(locale["fact.modified"], edition.Day(entry.Modified)),
            Fact(locale["fact.checked"], edition.Day(entry.Checked)),
            Fact(locale["fact.frequency"], locale["frequency." + entry.Dataset.Frequency.ToString().ToLowerInvariant()]),
            Fact(locale["fact.rows"], locale.Count("rows", entry.Rows)),
            Fact(locale["fact.department"], edition.In(entry.Dataset.Department) is { Length: > 0 } department ? department : locale["none"]),
        ];

        static View Fact(string name, string value) => new() { ["name"] = name, ["value"] = value };
    }

    private static void AddPreview(View view, DatasetStory story, Edition edition)
    {
        int shown = Math.Min(PreviewRows, story.Table.RowCount);
        view["hasRows"] = shown > 0;
        view["preview"] = shown == 0
            ? Markup.Empty
            : new DataTable(edition, DataTable.Preview(story.Table)) { LinkOf = story.LinkOf }.Draw(
                story.Path, edition.Locale.Text("table.preview", ("shown", Numerals.Format(shown)), ("all", Numerals.Format(story.Table.RowCount))), 0, shown);
        view["rowsPath"] = RowPages.PathOf(story, 0);
        view["allRows"] = edition.Locale.Count("table.all", story.Table.RowCount);
    }

    private static void AddTerms(View view, CatalogEntry entry, Edition edition)
    {
        string publisher = edition.In(edition.Catalog.Publisher.Name), title = edition.In(entry.Dataset.Title);
        var (name, url) = Licences.Of(entry.Licence.Length > 0 ? entry.Licence : edition.Catalog.Site.Licence);
        view["licenceName"] = name;
        view["licenceUrl"] = url;
        view["licenceSentence"] = edition.Locale.Text("licence.sentence", ("licence", name), ("publisher", publisher));
        view["citation"] = edition.Locale.Text(
            "licence.citation",
            ("publisher", publisher),
            ("title", title),
            ("date", edition.Day(entry.Modified)),
            ("url", edition.Catalog.Site.BaseUrl + edition.Language.Prefix + DatasetCard.PathOf(entry)),
            ("licence", name));
        string contact = entry.Dataset.Contact.Length > 0 ? entry.Dataset.Contact : edition.Catalog.Site.Contact;
        view["owner"] = edition.In(entry.Dataset.Department);
        view["ownerContact"] = contact;
        view["ownerLink"] = ContactLink(contact);
    }

    /// <summary>The contact as something that can be tapped; empty where it is plain text.</summary>
    private static string ContactLink(string contact)
    {
        if (Links.IsLink(contact))
        {
            return contact;
        }

        bool isPhone = contact.Count(char.IsAsciiDigit) >= 9 && contact.All(c => char.IsAsciiDigit(c) || "-()+ ".Contains(c, StringComparison.Ordinal));
        return isPhone ? Links.Telephone(contact) : contact.Contains('@', StringComparison.Ordinal) && !contact.Contains(' ', StringComparison.Ordinal) ? "mailto:" + contact : "";
    }
}
