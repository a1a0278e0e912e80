using System.Collections.Immutable;
using Hiraku.Model.Schemas;
using Hiraku.Site.Data;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Parts;

/// <summary>Published rows as an HTML table: the first column names the row, numbers stand right, addresses and phones can be tapped.</summary>
public sealed class DataTable(Edition edition, ImmutableArray<PublishedColumn> columns)
{
    private const int PreviewColumns = 7;

    /// <summary>The link of a row's first cell, from the edition's root; null for none.</summary>
    public Func<int, string?> LinkOf { get; init; } = _ => null;

    /// <summary>The columns that hold anything, the one that names the row first.</summary>
    public static ImmutableArray<PublishedColumn> Filled(PublishedTable table)
    {
        PublishedColumn? name = NameColumn(table);
        var rest = table.Columns.Where(column => column.Filled > 0 && column != name);
        return name is null ? [.. rest] : [name, .. rest];
    }

    /// <summary>The few columns a reader looks at first: those that differ from row to row and are no codes.</summary>
    public static ImmutableArray<PublishedColumn> Preview(PublishedTable table)
    {
        var filled = Filled(table);
        var telling = filled.Where(column => column == filled[0] || IsTelling(column, table)).Take(PreviewColumns).ToImmutableArray();
        return telling.Length >= 2 ? telling : [.. filled.Take(PreviewColumns)];
    }

    public static PublishedColumn? NameColumn(PublishedTable table) =>
        table.Column("名称") is { Filled: > 0 } exact ? exact
            : table.First(field => field.Kind == FieldKind.Name && !field.Name.Contains("団体", StringComparison.Ordinal) && !field.Name.Contains("法人", StringComparison.Ordinal))
                ?? table.First(field => field.Name.EndsWith('名') && !field.Name.Contains("団体", StringComparison.Ordinal) && field.Kind is FieldKind.Text or FieldKind.Name or FieldKind.Town);

    public Markup Draw(string page, string caption, int from, int to)
    {
        var html = new MarkupWriter();
        bool anyHidden = columns.Any(column => column.Hidden.Any(row => row >= from && row < to));
        html.Raw("<table class=\"data\"><caption>").Text(anyHidden ? caption + edition.Locale["table.hidden"] : caption).Raw("</caption><thead><tr>");
        foreach (PublishedColumn column in columns)
        {
            html.Raw(column.IsNumeric ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">").Text(edition.In(column.Field.Label)).Raw("</th>");
        }

        html.Raw("</tr></thead><tbody>");
        for (int row = from; row < to; row++)
        {
            Row(html, page, row);
        }

        return html.Raw("</tbody></table>").Done();
    }

    private static bool IsTelling(PublishedColumn column, PublishedTable table) =>
        column.Field.Kind is not (FieldKind.MunicipalityCode or FieldKind.TownId or FieldKind.Identifier or FieldKind.CorporateNumber or FieldKind.Kana
            or FieldKind.Latitude or FieldKind.Longitude or FieldKind.Prefecture or FieldKind.City or FieldKind.Town or FieldKind.AddressRest)
        && !column.Field.Name.Contains('英', StringComparison.Ordinal)
        && column.Filled * 4 >= table.RowCount
        && (column.IsNumeric || column.Values.Count > 1 || table.RowCount == 1);

    private void Row(MarkupWriter html, string page, int row)
    {
        html.Raw("<tr>");
        for (int c = 0; c < columns.Length; c++)
        {
            PublishedColumn column = columns[c];
            string? link = c == 0 ? LinkOf(row) : null;
            html.Raw(c == 0 ? "<th scope=\"row\">" : column.IsNumeric ? "<td class=\"number\">" : "<td>");
            if (link is not null)
            {
                html.Raw("<a").Attribute("href", edition.Link(page, link)).Raw(">").Text(column.TextAt(row)).Raw("</a>");
            }
            else
            {
                CellText.Write(html, edition.Locale, column, row);
            }

            html.Raw(c == 0 ? "</th>" : "</td>");
        }

        html.Raw("</tr>");
    }
}
