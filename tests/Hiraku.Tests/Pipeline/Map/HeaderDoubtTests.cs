using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Map;
using Hiraku.Pipeline.Map.Headers;

namespace Hiraku.Tests.Pipeline.Map;

/// <summary>A list of names alone: only that no cell of its first row names a column tells that it is no header.</summary>
public sealed class HeaderDoubtTests
{
    [Fact]
    public void A_header_that_reads_as_its_column_does_is_doubted_with_the_lines_that_settle_it()
    {
        Diagnostic doubt = HeaderDoubt.Of(Parks().Raw, null)!;

        Assert.Equal("export.csv(1): warning HK4014: Row 1 was read as the header, and looks like data: 公園管理係 | さくら公園 | ブランコ", doubt.ToString());
        Assert.EndsWith("sources: [{ path: export.csv, header: 0 }] (header: 1 where it is the header)", doubt.Hint.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("名称")]
    [InlineData("公園名")]
    [InlineData("担当課")]
    [InlineData("開園年月日")]
    public void One_word_that_names_a_column_is_enough_to_believe_a_header(string word) =>
        Assert.Null(HeaderDoubt.Of(Parks().Column(word, "あ", "い", "う").Raw, null));

    [Theory]
    [InlineData("公園", "さくら公園", "つつじ公園")]
    [InlineData("遊具", "ブランコ", "すべり台")]
    [InlineData("2024", "2025", "2026")]
    public void A_header_that_is_not_of_its_column_is_believed(string header, string first, string second) =>
        Assert.Null(HeaderDoubt.Of(new MapCase().Column(header, first, second).Raw, null));

    [Fact]
    public void Building_speaks_of_the_doubt()
    {
        MapCase table = Parks(FreeColumns());

        table.Map();

        Assert.Equal(["HK4014"], table.Bag.Kept.Where(diagnostic => diagnostic.Severity != Severity.Note).Select(diagnostic => diagnostic.Rule.Code));
    }

    [Fact]
    public void A_header_that_dataset_yml_names_is_not_doubted()
    {
        MapCase table = Parks(FreeColumns() with { Sources = [new Source { Path = "export.csv", Header = (1, 1) }] });

        table.Map();

        Assert.DoesNotContain(table.Bag.Kept, diagnostic => diagnostic.Rule.Code == "HK4014");
    }

    [Fact]
    public void A_new_dataset_yml_holds_the_lines_that_settle_the_doubt() =>
        Assert.Contains("    # header: 0   # ", DatasetTemplate.Write("t", "export.csv", Parks().Raw, null), StringComparison.Ordinal);

    [Fact]
    public void A_new_dataset_yml_says_that_there_is_no_header() =>
        Assert.Contains("  - path: raw/a.csv\n    header: 0   # ", DatasetTemplate.Write("t", "raw/a.csv", new MapCase { Headless = true }.Column("A列", "さくら公園").Raw, null), StringComparison.Ordinal);

    private static Dataset FreeColumns() => new("test", "/test") { Columns = [new ColumnMapping("公園", 3) { From = ["さくら公園"] }] };

    private static MapCase Parks(Dataset? dataset = null) => (dataset is null ? new MapCase() : new MapCase { Dataset = dataset })
        .Column("公園管理係", "みどり推進課", "道路課", "みどり推進課")
        .Column("さくら公園", "つつじ公園", "もみじ公園", "けやき公園")
        .Column("ブランコ", "すべり台", "砂場", "鉄棒");
}
