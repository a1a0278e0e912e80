using Hiraku.Model.Schemas;
using Hiraku.Site.Data;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Parts;

/// <summary>One published value as a page shows it.</summary>
public static class CellText
{
    public static void Write(MarkupWriter html, Locale locale, PublishedColumn column, int row)
    {
        string? text = column.TextAt(row);
        if (text is null)
        {
            if (column.Hidden.Contains(row))
            {
                html.Raw("<span class=\"withheld\">").Text(locale["cell.hidden"]).Raw("</span>");
            }

            return;
        }

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
            default:
                html.Text(Plain(column, row, text, locale));
                break;
        }
    }

    /// <summary>The value as text; numbers with thousands apart, except codes and coordinates.</summary>
    public static string Plain(PublishedColumn column, int row, string text, Locale locale) => column.Field.Kind switch
    {
        FieldKind.Latitude or FieldKind.Longitude => text,
        _ when column.NumberAt(row) is double number => Numerals.Format(number),
        FieldKind.Boolean => locale[text == "true" ? "yes" : "no"],
        _ => text,
    };

    private static string Shortened(string url)
    {
        string bare = url.Replace("https://", "", StringComparison.Ordinal).Replace("http://", "", StringComparison.Ordinal).TrimEnd('/');
        return bare.Length <= 40 ? bare : bare[..39] + "…";
    }
}
