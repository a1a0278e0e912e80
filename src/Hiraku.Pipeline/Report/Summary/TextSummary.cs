using System.Globalization;
using System.Text;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Report.Summary;

/// <summary>summary.txt: reads well in a mail. Who must act, on what; no value of any cell.</summary>
internal static class TextSummary
{
    private const int CausesShown = 5;

    public static string Of(RunSummary summary)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{summary.Publisher.Ja} オープンデータ {summary.AsOf} の結果\n\n");
        text.Append(summary.Datasets.Any(report => report.Status.IsOnlyLooked())
            ? $"検査だけをしました。公開サイトは変わっていません。\n公開できる状態 {Count(summary, ReportStatus.Fit)}　このままでは公開できない {Count(summary, ReportStatus.Unfit) + Count(summary, ReportStatus.Failed)}\n"
            : $"公開 {Count(summary, ReportStatus.Published)}　保留 {Count(summary, ReportStatus.Held)}　公開できず {Count(summary, ReportStatus.Failed)}\n");
        IGrouping<string, DatasetReport>[] departments = [.. summary.ToAct];
        if (departments.Length == 0)
        {
            return text.Append("\n対応が必要なものはありません。\n").ToString();
        }

        text.Append("\n対応が必要な部署\n");
        foreach (IGrouping<string, DatasetReport> department in departments)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n■ {department.Key}\n");
            foreach (DatasetReport report in department)
            {
                Append(text, report);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, DatasetReport report)
    {
        text.Append(CultureInfo.InvariantCulture, $"  {report.Dataset.Title.Ja}（{report.Dataset.Id}）: {report.Status.Ja()}\n");
        Cause[] causes = [.. Cause.Of(report.Bag).Where(cause => cause.Severity != Severity.Note)];
        foreach (Cause cause in causes.Take(CausesShown))
        {
            string field = cause.Field is null ? "" : cause.Field + ": ";
            string cell = cause.Examples[0].Location.Cell;
            text.Append(CultureInfo.InvariantCulture, $"    {cause.Severity.Ja()}　{field}{cause.Rule.Title.Ja}　{cause.Count} 件{(cell.Length > 0 ? $"（{cell} など）" : "")}\n");
        }

        if (causes.Length > CausesShown)
        {
            text.Append(CultureInfo.InvariantCulture, $"    ほか {causes.Length - CausesShown} 種類\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"    詳しく: {report.Dataset.Id}/report.html{(RunSummary.HasReturned(report) ? $"　返送用: {report.Dataset.Id}/returned.xlsx" : "")}\n");
    }

    private static int Count(RunSummary summary, ReportStatus status) => summary.Datasets.Count(report => report.Status == status);
}
