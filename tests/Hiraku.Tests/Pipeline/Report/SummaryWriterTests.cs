using System.Text.Json;
using Hiraku.Model;
using Hiraku.Pipeline.Report;
using Hiraku.Pipeline.Report.Summary;

namespace Hiraku.Tests.Pipeline.Report;

public sealed class SummaryWriterTests
{
    [Fact]
    public void The_summary_says_who_must_act_on_what() => Assert.Equal(
        """
        練馬区 オープンデータ 2024-05-01 の結果

        公開 1　保留 1　公開できず 0

        対応が必要な部署

        ■ 危機管理室
          AED設置箇所一覧（aed）: 保留（前回の版を公開中）
            エラー　電話番号: 決められた形で書かれていません　2 件（B3 など）
            警告　緯度: 地点が自治体の外にあります　1 件（C4 など）
            詳しく: aed/report.html　返送用: aed/returned.xlsx

        """.ReplaceLineEndings("\n"),
        Written("summary.txt"));

    [Fact]
    public void The_summary_holds_no_value() => Assert.DoesNotContain("03-59841111", Written("summary.txt") + Written("summary.json") + Written("index.html"), StringComparison.Ordinal);

    [Fact]
    public void Programs_read_the_counts()
    {
        JsonElement summary = JsonDocument.Parse(Written("summary.json")).RootElement;

        Assert.Equal((1, 1), (summary.GetProperty("datasets").GetProperty("published").GetInt32(), summary.GetProperty("datasets").GetProperty("held").GetInt32()));
        Assert.Equal(2, summary.GetProperty("results")[0].GetProperty("causes")[0].GetProperty("count").GetInt32());
    }

    [Fact]
    public void The_index_leads_to_every_report_and_can_be_filtered_by_department()
    {
        string page = Written("index.html");

        Assert.Contains("href=\"aed/report.html\"", page, StringComparison.Ordinal);
        Assert.Contains("data-department=\"危機管理室\"", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"危機管理室\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_only_looked_says_so_and_never_that_anything_was_published()
    {
        string text = Written("summary.txt", ReportStatus.Unfit, ReportStatus.Fit);

        Assert.Contains("検査だけをしました。公開サイトは変わっていません。\n公開できる状態 1　このままでは公開できない 1\n", text, StringComparison.Ordinal);
        Assert.Contains("AED設置箇所一覧（aed）: このままでは公開できません（検査だけ）", text, StringComparison.Ordinal);
        Assert.DoesNotContain("公開しました", text + Written("index.html", ReportStatus.Unfit, ReportStatus.Fit), StringComparison.Ordinal);
    }

    private static string Written(string path, ReportStatus first = ReportStatus.Held, ReportStatus second = ReportStatus.Published)
    {
        var desk = new Desk();
        DatasetReport faulty = Desk.Report(Desk.Fault(), Desk.Fault(line: 5), Desk.Doubt()) with { Status = first }, clean = Desk.Report() with { Status = second };
        SummaryWriter.Write(desk, new RunSummary(new LocalizedText("練馬区", "Nerima"), "2024-05-01", [faulty, clean]));
        return desk.Text(path);
    }
}
