using Hiraku.Model.Schemas;
using Hiraku.Site.Data;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Parts;

/// <summary>One published value as a page shows it.</summary>
public static class CellText
{
    /// <summary>Numbers with thousands apart, except codes and coordinates.</summary>
    public static void Write(MarkupWriter html, Locale locale, PublishedColumn column, int row)
    {
        if (!column.IsFilledAt(row))
        {
            if (column.Hidden.Contains(row))
            {
                html.Raw("<span class=\"withheld\">").Text(locale["cell.hidden"]).Raw("</span>");
            }

            return;
        }

        if (column.NumberAt(row) is double number && column.Field.Kind is not (FieldKind.Latitude or FieldKind.Longitude))
        {
            html.Number(number);
            return;
        }

        string text = column.TextAt(row)!;
        switch (column.Field.Kind)
        {
            case FieldKind.Phone:
                html.Raw("<a class=\"tel\"").Attribute("href", Links.Telephone(text)).Raw(">").Text(text).Raw("</a>");
                break;
            case FieldKind.Url when Links.IsLink(text):
                html.Raw("<a").Attribute("href", text).Raw(">").Text(Shortened(text)).Raw("</a>");
                break;
            case FieldKind.Email when text.Contains('@', StringComparison.Ordinal):
                html.Raw("<a").Attribute("href", "mailto:" + text).Raw(">").Text(text).Raw("</a>");
                break;
            case FieldKind.Boolean:
                html.Text(locale[text == "true" ? "yes" : "no"]);
                break;
            default:
                html.Text(text);
                break;
        }
    }

    private static string Shortened(string url)
    {
        string bare = url.Replace("https://", "", StringComparison.Ordinal).Replace("http://", "", StringComparison.Ordinal).TrimEnd('/');
        return bare.Length <= 40 ? bare : bare[..39] + "…";
    }
}
