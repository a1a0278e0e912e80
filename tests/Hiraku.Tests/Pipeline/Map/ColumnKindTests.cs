using Hiraku.Model.Tables;
using Hiraku.Pipeline.Map;

namespace Hiraku.Tests.Pipeline.Map;

/// <summary>The first rows propose a kind, and every row after them is asked: a free table is not held for a guess of ours.</summary>
public sealed class ColumnKindTests
{
    [Fact]
    public void Rows_that_bear_the_first_ones_out_change_nothing() =>
        Assert.EndsWith("  件数: { from: 件数, kind: integer }\n", Yaml("件数", "5", "１,２３４", "", "なし", "0"), StringComparison.Ordinal);

    [Theory]
    [InlineData("件数", "5", "休止中", "text", "integer")]
    [InlineData("件数", "5", "2.5", "number", "integer")]
    [InlineData("整理", "5", "0123", "identifier", "integer")]
    [InlineData("受付日", "2024-04-01", "2024年4月", "text", "date")]
    [InlineData("年度", "2024年度", "合計", "text", "fiscal-year")]
    [InlineData("案内", "https://a.example.lg.jp/", "準備中", "text", "url")]
    public void A_later_cell_that_does_not_is_named_beside_the_kind(string header, string usual, string odd, string kind, string first) =>
        Assert.EndsWith(
            $"  {header}: {{ from: {header}, kind: {kind} }}   # A302 が「{odd}」なので {first} にしていない / A302 is not of kind {first}\n",
            Yaml(header, usual, odd),
            StringComparison.Ordinal);

    [Fact]
    public void A_column_is_held_against_all_rows_though_its_kind_has_changed_once() =>
        Assert.Contains("kind: text }   # A303 が「不明瞭」なので integer", Yaml("件数", "5", "2.5", "不明瞭"), StringComparison.Ordinal);

    [Theory]
    [InlineData("開設年月日", "date", "R6.4.1", "2024/4/2", "平成29年2月30日")]
    [InlineData("電話", "phone", "03-3993-1111", "０３（５９８４）１１１１", "3993-1111")]
    [InlineData("経度", "longitude", "139.65", "139.6517", "139.6x")]
    [InlineData("定員", "integer", "25人", "40", "約束による")]
    public void A_kind_that_most_cells_are_read_as_is_offered_with_the_cell_that_is_not(string header, string kind, string one, string two, string odd) =>
        Assert.Contains(
            $"{header}: {{ from: {header}, kind: text }}   # 3件のうち2件は {kind} と読める。kind: {kind} にすると、読めないセル（A5「{odd}」など）を check が知らせる",
            Short(header, one, "なし", two, odd),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("備考", "2024-04-01", "有料", "予約制", "要相談")]
    [InlineData("名称", "練馬区役所", "1", "2", "光が丘")]
    [InlineData("案内", "なし", "-", "準備中", "10:00")]
    public void A_column_of_words_is_offered_no_other_kind(string header, params string[] cells) =>
        Assert.EndsWith("kind: text }\n", Short(header, cells), StringComparison.Ordinal);

    [Fact]
    public void A_header_that_says_latitude_needs_no_fine_numbers() =>
        Assert.Contains("kind: latitude }", Short("位置_緯度", "35.7596", "35.75", "３５.７"), StringComparison.Ordinal);

    private static string Short(string header, params string[] cells)
    {
        RawTable raw = new MapCase().Column(header, cells).Raw with { Again = () => Batches(cells) };
        return DatasetTemplate.Write("t", "a.csv", raw, null);
    }

    /// <summary>Three hundred usual rows, and then the others.</summary>
    private static string Yaml(string header, string usual, params string[] later)
    {
        string[] cells = [.. Enumerable.Repeat(usual, 300), .. later];
        RawTable raw = new MapCase().Column(header, cells[..200]).Raw with { Again = () => Batches(cells) };
        return DatasetTemplate.Write("t", "a.csv", raw, null);
    }

    private static IEnumerable<TextBatch> Batches(string[] cells)
    {
        var builder = new TextBatchBuilder(1);
        var origin = new Origin("a.csv", null, [0]);
        for (int i = 0; i < cells.Length; i++)
        {
            builder.AddRow(i + 2, cells[i], [cells[i].Length], [0]);
            if (builder.IsFull)
            {
                yield return builder.Build(origin);
            }
        }

        yield return builder.Build(origin);
    }
}
