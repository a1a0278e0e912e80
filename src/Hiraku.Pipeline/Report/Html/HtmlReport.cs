using System.Globalization;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Report.Html;

/// <summary>report.html: for the staff and the department, grouped by cause; opens without a network.</summary>
internal static class HtmlReport
{
    private const int ExamplesShown = 20;

    public static void Write(Stream stream, DatasetReport report)
    {
        var causes = Cause.Of(report.Bag);
        var page = new HtmlText(report.Dataset.Title.Ja + " の検査結果");
        page.Raw("<h1>").Text(report.Dataset.Title.Ja).Raw(" の検査結果</h1>\n<p>")
            .Element("strong", report.Status.Ja()).Raw("　部署: ").Text(report.Dataset.Department.Ja)
            .Raw("　読んだ行: ").Text(Number(report.RowsRead)).Raw(report.Status.IsOnlyLooked() ? "　公開できる行: " : "　公開した行: ").Text(Number(report.RowsPublished))
            .Raw("　外した行: ").Text(Number(report.RowsRejected)).Raw("</p>\n");
        WriteSources(page, report);
        if (causes.IsEmpty)
        {
            page.Raw("<p>指摘はありません。</p>\n");
        }
        else
        {
            WriteCauses(page, causes, report.Bag.Total);
        }

        page.WriteTo(stream);
    }

    private static void WriteSources(HtmlText page, DatasetReport report)
    {
        page.Raw("<table>\n<thead><tr><th>ファイル</th><th>シート</th><th>文字コード</th><th>見出しの行</th><th>データの行数</th></tr></thead>\n<tbody>\n");
        foreach (SourceReport source in report.Sources)
        {
            page.Raw("<tr>").Element("td", source.File).Element("td", source.Sheet).Element("td", source.Encoding)
                .Element("td", source.Header.Last == 0 ? "なし" : Range(source.Header)).Element("td", Number(source.Rows)).Raw("</tr>\n");
        }

        page.Raw("</tbody>\n</table>\n");
    }

    private static void WriteCauses(HtmlText page, IReadOnlyList<Cause> causes, long total)
    {
        page.Raw("<h2>直すところ</h2>\n<p>").Text(Number(total)).Raw(" 件、原因は ").Text(Number(causes.Count))
            .Raw(" 種類です。すべての件は diagnostics.csv に、直す表は returned.xlsx にあります。</p>\n<div class=\"filters\" hidden>\n");
        page.Filter("severity", "重さ", causes.Select(cause => cause.Severity).Distinct().Select(severity => (severity.Word(), severity.Ja())));
        page.Filter("field", "項目", causes.Select(cause => cause.Field ?? "").Where(field => field.Length > 0).Distinct().Select(field => (field, field)));
        page.Raw("</div>\n");
        foreach (Cause cause in causes)
        {
            WriteCause(page, cause);
        }
    }

    private static void WriteCause(HtmlText page, Cause cause)
    {
        page.Raw("<details data-row " + HtmlText.Attribute("data-severity", cause.Severity.Word()) + " " + HtmlText.Attribute("data-field", cause.Field)
            + (cause.Severity == Severity.Error ? " open" : "") + ">\n<summary>");
        page.Element("span", cause.Severity.Ja(), $"class=\"badge {cause.Severity.Word()}\"").Raw(" ");
        page.Text(cause.Field is null ? "" : cause.Field + ": ").Text(cause.Rule.Title.Ja).Raw("（").Text(Number(cause.Count)).Raw(" 件）</summary>\n");
        page.Raw("<p>").Text(cause.Rule.Why.Ja).Raw("<br><strong>直し方:</strong> ").Text(cause.Examples[0].Hint.Ja)
            .Raw("</p>\n<p class=\"en\" lang=\"en\">")
            .Text(cause.Rule.Code + " " + cause.Rule.Title.En + ". " + cause.Examples[0].Hint.En).Raw("</p>\n");
        page.Raw("<table>\n<thead><tr><th>セル</th><th>いまの値</th><th>指摘</th><th>候補</th></tr></thead>\n<tbody>\n");
        foreach (Diagnostic example in cause.Examples.Take(ExamplesShown))
        {
            page.Raw("<tr>").Element("td", example.Location.ToString(), "class=\"cell\"").Element("td", Shown.Of(example.Value))
                .Element("td", example.Message.Ja).Element("td", Shown.Of(example.Suggestion)).Raw("</tr>\n");
        }

        page.Raw("</tbody>\n</table>\n");
        if (cause.Count > ExamplesShown)
        {
            page.Raw("<p>ほか ").Text(Number(cause.Count - ExamplesShown)).Raw(" 件（diagnostics.csv）</p>\n");
        }

        page.Raw("</details>\n");
    }

    private static string Range((int First, int Last) rows) => rows.First == rows.Last ? Number(rows.First) : Number(rows.First) + "〜" + Number(rows.Last);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
