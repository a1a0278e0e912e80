using System.Globalization;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Report.Html;

namespace Hiraku.Pipeline.Report.Summary;

/// <summary>index.html of the reports: one line per dataset, to be filtered by department and status.</summary>
internal static class HtmlSummary
{
    public static void Write(Stream stream, RunSummary summary)
    {
        var page = new HtmlText($"{summary.Publisher.Ja} オープンデータ {summary.AsOf} の検査結果");
        page.Element("h1", $"{summary.Publisher.Ja} オープンデータ {summary.AsOf} の検査結果").Raw("\n<div class=\"filters\" hidden>\n");
        page.Filter("department", "部署", summary.Datasets.Select(report => report.Dataset.Department.Ja).Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal).Select(name => (name, name)));
        page.Filter("status", "状態", summary.Datasets.Select(report => report.Status).Distinct().Order().Select(status => (status.Word(), status.Ja())));
        page.Filter("severity", "重さ", Enum.GetValues<Severity>().Select(severity => (severity.Word(), severity.Ja())));
        page.Raw("</div>\n<table>\n<thead><tr><th>データセット</th><th>部署</th><th>状態</th><th>読んだ行</th><th>" + (summary.Datasets.Any(report => report.Status.IsOnlyLooked()) ? "公開できる行" : "公開した行") + "</th><th>エラー</th><th>警告</th><th>参考</th><th>返送用</th></tr></thead>\n<tbody>\n");
        foreach (DatasetReport report in summary.Datasets.OrderBy(report => report.Status.IsGood()).ThenBy(report => report.Dataset.Id, StringComparer.Ordinal))
        {
            Write(page, report);
        }

        page.Raw("</tbody>\n</table>\n").WriteTo(stream);
    }

    private static void Write(HtmlText page, DatasetReport report)
    {
        string id = Uri.EscapeDataString(report.Dataset.Id);
        page.Raw("<tr data-row " + HtmlText.Attribute("data-department", report.Dataset.Department.Ja) + " " + HtmlText.Attribute("data-status", report.Status.Word()) + " " + HtmlText.Attribute("data-severity", Worst(report)) + "><td>");
        page.Element("a", report.Dataset.Title.Ja, HtmlText.Attribute("href", id + "/report.html")).Raw("</td>").Element("td", report.Dataset.Department.Ja)
            .Element("td", report.Status.Ja()).Element("td", Number(report.RowsRead)).Element("td", Number(report.RowsPublished));
        foreach (Severity severity in (Severity[])[Severity.Error, Severity.Warning, Severity.Note])
        {
            page.Element("td", Number(report.Bag.Count(severity)), report.Bag.Count(severity) > 0 ? $"class=\"{severity.Word()}\"" : "");
        }

        page.Raw("<td>");
        if (RunSummary.HasReturned(report))
        {
            page.Element("a", "returned.xlsx", HtmlText.Attribute("href", id + "/returned.xlsx"));
        }

        page.Raw("</td></tr>\n");
    }

    private static string Worst(DatasetReport report) => Enum.GetValues<Severity>().OrderDescending().FirstOrDefault(severity => report.Bag.Count(severity) > 0) is var worst && report.Bag.Total > 0 ? worst.Word() : "";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
