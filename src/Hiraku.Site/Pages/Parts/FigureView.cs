using System.Text;
using Hiraku.Site.Charts;
using Hiraku.Site.Charts.Drawing;
using Hiraku.Site.Charts.Words;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Parts;

/// <summary>A chart as a page shows it: subject, point, sentence, drawing, the same numbers as a table and as a CSV file.</summary>
public static class FigureView
{
    private const int MostTableRows = 400;

    public static View Of(Chart chart, Edition edition, string source, string csv)
    {
        ChartWords words = ChartWords.Of(chart, edition.Locale);
        string id = "chart-" + chart.Key;
        return new View
        {
            ["id"] = id,
            ["subject"] = edition.In(chart.Subject),
            ["unit"] = edition.In(chart.Unit),
            ["point"] = words.Point,
            ["sentence"] = words.Sentence,
            ["isEmpty"] = chart.IsEmpty,
            ["svg"] = chart.IsEmpty ? Markup.Empty : ChartDrawing.Draw(chart, edition.Locale, id, words.Point, words.Sentence),
            ["legend"] = Legend(chart, edition),
            ["hasLegend"] = chart.Series.Length > 1 && chart.Kind is not (ChartKind.Pyramid or ChartKind.Multiples),
            ["cut"] = chart.Kind is ChartKind.Bar or ChartKind.GroupedBar or ChartKind.StackedBar && chart.ShownCount < chart.Categories.Length
                ? edition.Locale.Text("chart.cut", ("shown", Numerals.Format(chart.ShownCount)), ("all", Numerals.Format(chart.Categories.Length)))
                : "",
            ["notZero"] = chart.Kind == ChartKind.Line && !LineDrawing.StartsAtZero(chart),
            ["table"] = Table(chart, edition),
            ["csv"] = csv,
            ["source"] = source,
        };
    }

    /// <summary>All numbers of a chart as CSV: UTF-8 with BOM and CRLF, so that a spreadsheet opens it as it is.</summary>
    public static byte[] Csv(Chart chart, Edition edition)
    {
        var text = new StringBuilder("\uFEFF");
        text.AppendJoin(',', Header(chart, edition).Select(Quoted)).Append("\r\n");
        for (int i = 0; i < chart.Categories.Length; i++)
        {
            text.Append(Quoted(edition.In(chart.Categories[i])));
            foreach (ChartSeries series in chart.Series)
            {
                text.Append(',').Append(series.Values[i] is double value ? MarkupWriter.Round(value) : "");
            }

            text.Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string[] Header(Chart chart, Edition edition)
    {
        string unit = edition.In(chart.Unit);
        return
        [
            edition.In(chart.CategoryName),
            .. chart.Series.Select(series => edition.In(series.Name) + (unit.Length == 0 ? "" : edition.Language.IsEnglish ? $" ({unit})" : $"（{unit}）")),
        ];
    }

    /// <summary>A text cell; one that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    private static string Quoted(string text)
    {
        string safe = text.Length > 0 && "=+-@\t\r＝＋－＠".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : safe;
    }

    private static List<View> Legend(Chart chart, Edition edition) =>
        [.. chart.Series.Select((series, i) => new View { ["name"] = edition.In(series.Name), ["pattern"] = "p" + ChartDrawing.SeriesClass(i)[1..] })];

    private static Markup Table(Chart chart, Edition edition)
    {
        var html = new MarkupWriter();
        html.Raw("<table class=\"data\"><caption>").Text(edition.In(chart.Subject)).Raw("</caption><thead><tr>");
        string[] header = Header(chart, edition);
        for (int i = 0; i < header.Length; i++)
        {
            html.Raw(i == 0 ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"number\">").Text(header[i]).Raw("</th>");
        }

        html.Raw("</tr></thead><tbody>");
        for (int i = 0; i < Math.Min(chart.Categories.Length, MostTableRows); i++)
        {
            string name = chart.Kind == ChartKind.Calendar ? edition.Day(chart.Categories[i].Ja) : edition.In(chart.Categories[i]);
            html.Raw("<tr><th scope=\"row\">").Text(name).Raw("</th>");
            foreach (ChartSeries series in chart.Series)
            {
                html.Raw("<td class=\"number\">").Text(series.Values[i] is double value ? Numerals.Format(value) : edition.Locale["chart.missing"]).Raw("</td>");
            }

            html.Raw("</tr>");
        }

        return html.Raw("</tbody></table>").Done();
    }
}
