using System.Text;
using System.Text.Json;
using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Faults;

/// <summary>What the reports say of a run is what the run did.</summary>
public sealed class HonestReportTests : IDisposable
{
    private const string Faulty = "ID,名称,緯度,経度,電話番号,住所\n1,中央図書館,35.7356,139.6517,3993-00,東京都練馬区豊玉北六丁目12番1号\n2,豊玉図書館,35.7301,13966298,03-3993-1111,東京都練馬区豊玉北六丁目12番1号\n";
    private const string Clean = "ID,名称,緯度,経度,電話番号,住所\n1,中央図書館,35.7356,139.6517,03-3993-1111,東京都練馬区豊玉北六丁目12番1号\n";

    private readonly ProjectFolder project = new();

    public void Dispose() => project.Dispose();

    [Fact]
    public void A_check_of_an_unfit_table_publishes_no_row_and_says_so()
    {
        Check(Faulty, 1);

        using JsonDocument report = JsonDocument.Parse(project.Read("out/reports/places/report.json"));
        Assert.Equal("unfit", report.RootElement.GetProperty("status").GetString());
        Assert.Equal(0, report.RootElement.GetProperty("rows").GetProperty("published").GetInt32());
        Assert.DoesNotContain("公開しました", project.Read("out/reports/summary.txt") + project.Read("out/reports/places/report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_coordinate_that_lost_its_point_is_suggested_alone()
    {
        Check(Faulty, 1);

        using JsonDocument report = JsonDocument.Parse(project.Read("out/reports/places/report.json"));
        JsonElement found = report.RootElement.GetProperty("diagnostics").EnumerateArray().Single(each => each.GetProperty("cell").GetString() == "D3");
        Assert.Equal("139.66298", found.GetProperty("suggestion").GetString()!.TrimEnd('0'));
    }

    [Fact]
    public void When_nothing_is_left_to_mend_no_older_table_waits_to_be_sent_back()
    {
        string screen = Check(Faulty, 1);
        Assert.Contains("returned.xlsx", screen, StringComparison.Ordinal);
        Assert.True(File.Exists(project.At("out/reports/places/returned.xlsx")));

        Assert.DoesNotContain("returned.xlsx", Check(Clean, 0), StringComparison.Ordinal);
        Assert.False(File.Exists(project.At("out/reports/places/returned.xlsx")));
    }

    private string Check(string table, int exitCode)
    {
        project.WithDataset("places", FaultyWard.Yml("aed", ""), "a.csv", Encoding.UTF8.GetBytes(table));
        CommandResult result = project.Run("check");
        Assert.True(result.ExitCode == exitCode, result.All);
        return result.Output;
    }
}
