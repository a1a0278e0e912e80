using System.Globalization;
using Hiraku.Model.Schemas;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Datasets;

/// <summary>The fields of a dataset: name, meaning, type, what the standard asks, how full it is.</summary>
public static class FieldTable
{
    public static Markup Draw(DatasetStory story, Edition edition)
    {
        Locale locale = edition.Locale;
        var html = Open(locale["dictionary.caption"], locale, locale["dictionary.filled"]);
        foreach (Field field in story.Table.Schema.Fields)
        {
            long filled = story.Entry.Filled.TryGetValue(field.Name, out long counted) ? counted : story.Table.Column(field.Name)?.Filled ?? 0;
            Row(html, field, edition, story.Entry.Rows == 0 ? locale["none"] : Numerals.Percent((double)filled / story.Entry.Rows));
        }

        return html.Raw("</tbody></table>").Done();
    }

    /// <summary>The fields of a schema, with the standard's example where a dataset would show how full they are.</summary>
    public static Markup Draw(TableSchema schema, Edition edition)
    {
        Locale locale = edition.Locale;
        var html = Open(locale["dictionary.caption"], locale, locale["dictionary.example"]);
        foreach (Field field in schema.Fields)
        {
            Row(html, field, edition, field.Example ?? "");
        }

        return html.Raw("</tbody></table>").Done();
    }

    private static MarkupWriter Open(string caption, Locale locale, string last)
    {
        var html = new MarkupWriter();
        html.Raw("<table class=\"data dictionary\"><caption>").Text(caption).Raw("</caption><thead><tr>");
        foreach (string head in new[] { locale["dictionary.name"], locale["dictionary.meaning"], locale["dictionary.type"], locale["dictionary.need"], last })
        {
            html.Raw("<th scope=\"col\">").Text(head).Raw("</th>");
        }

        return html.Raw("</tr></thead><tbody>");
    }

    private static void Row(MarkupWriter html, Field field, Edition edition, string last)
    {
        Locale locale = edition.Locale;
        html.Raw("<tr><th scope=\"row\"><span lang=\"ja\">").Text(field.Name).Raw("</span>");
        if (edition.Language.IsEnglish && field.Label.En != field.Name)
        {
            html.Raw("<br>").Element("span", field.Label.En, "quiet");
        }

        html.Raw("</th><td>").Raw(edition.Language.IsEnglish && field.Description.Length > 0 ? "<span lang=\"ja\">" : "<span>").Text(field.Description).Raw("</span>");
        Codes(html, field, edition);
        html.Raw("</td>").Element("td", Type(field, locale)).Element("td", locale["need." + field.Requirement.ToString().ToLowerInvariant()]).Element("td", last).Raw("</tr>");
    }

    private static void Codes(MarkupWriter html, Field field, Edition edition)
    {
        var codes = field.Codes?.Entries.Take(12).Select(entry => entry.Label.Ja == entry.Code ? entry.Code : $"{entry.Code}: {edition.In(entry.Label)}").ToList() ?? [.. field.Allowed.Take(12)];
        if (codes.Count > 0)
        {
            html.Raw(field.Description.Length > 0 ? "<br>" : "").Element("span", edition.Locale.Text("dictionary.values", ("values", string.Join(" / ", codes))), "quiet");
        }
    }

    private static string Type(Field field, Locale locale)
    {
        string type = locale["type." + field.Type.ToString().ToLowerInvariant()];
        return field.Unit is null ? type : string.Create(CultureInfo.InvariantCulture, $"{type} ({field.Unit})");
    }
}
