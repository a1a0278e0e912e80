using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Extract;

namespace Hiraku.Tests.Pipeline.Extract.Region;

public sealed class RegionTests : IDisposable
{
    private readonly Desk desk = new();

    [Fact]
    public void Title_and_unit_rows_are_no_header()
    {
        Extracted table = Read("人口一覧,,\n,,単位：人\n町名,男,女\n旭丘,10,20\n栄町,30,40\n");

        Assert.Equal("町名|男|女", table.Header);
        Assert.Equal((3, 3), table.Facts.HeaderRows);
        Assert.Equal(["旭丘|10|20", "栄町|30|40"], table.Rows);
    }

    [Fact]
    public void A_header_over_two_rows_joins_group_and_name()
    {
        Extracted table = Read("町名,人口,,世帯\n,男,女,\n旭丘,10,20,5\n栄町,30,40,6\n");

        Assert.Equal("町名|人口_男|人口_女|世帯", table.Header);
        Assert.Equal((1, 2), table.Facts.HeaderRows);
    }

    [Fact]
    public void An_era_named_once_is_carried_on()
    {
        Extracted table = Read("科目,令和２年度,,３,\n,予算,決算,予算,決算\n市税,1,2,3,4\n諸税,1,2,3,4\n");

        Assert.Equal("科目|令和２年度_予算|令和２年度_決算|令和３年度_予算|令和３年度_決算", table.Header);
    }

    [Fact]
    public void The_first_year_of_an_era_ends_the_era_before_it()
    {
        Extracted table = Read("死因,平成30年,,令和元年,,２,\n,男,女,男,女,男,女\n肺炎,1,2,3,4,5,6\n老衰,1,2,3,4,5,6\n");

        Assert.Equal("死因|平成30年_男|平成30年_女|令和元年_男|令和元年_女|令和２年_男|令和２年_女", table.Header);
    }

    [Fact]
    public void Groups_of_groups_are_carried_over_the_columns_below_them()
    {
        Extracted table = Read("体位,,,,,,,,\n,,,,,,,,各年度間\n年度,小学校,,,,中学校,,,\n,１学年,,２学年,,１学年,,２学年,\n,男,女,男,女,男,女,男,女\n"
            + "令和元年度,1,2,3,4,5,6,7,8\n２,1,2,3,4,5,6,7,8\n");

        Assert.Equal("年度|小学校_１学年_男|小学校_１学年_女|小学校_２学年_男|小学校_２学年_女|中学校_１学年_男|中学校_１学年_女|中学校_２学年_男|中学校_２学年_女", table.Header);
        Assert.Equal((3, 5), table.Facts.HeaderRows);
    }

    [Fact]
    public void Rows_that_name_the_columns_only_together_are_the_header()
    {
        Extracted table = Read("国民年金,,,,,,,\n,,,,,,,単位：人\n年度,被保険者数,,,,免除者,,\n,総数,第１号,,,総数,法定,申請\n,,総数,強制,任意,,,\n,,,,,,,\n"
            + "平成24年度,10,20,30,40,50,60,70\n25,10,20,30,40,50,60,70\n26,10,20,30,40,50,60,70\n");

        Assert.Equal("年度|被保険者数_総数|被保険者数_第１号_総数|被保険者数_第１号_強制|被保険者数_第１号_任意|免除者_総数|免除者_法定|免除者_申請", table.Header);
        Assert.Equal(3, table.Rows.Count);
    }

    [Fact]
    public void A_title_and_what_the_years_are_stand_above_the_header()
    {
        Extracted table = Read("（１）便数,,,,各年間\n年月,往路,,復路,\n,回数,人数,回数,人数\n1月,1,2,3,4\n2月,1,2,3,4\n");

        Assert.Equal("年月|往路_回数|往路_人数|復路_回数|復路_人数", table.Header);
    }

    [Fact]
    public void Notes_totals_and_blank_rows_at_the_end_are_left_out()
    {
        Extracted table = Read("町名,男,女\n旭丘,10,20\n栄町,30,40\n合　計,40,60\n,,\n※住民基本台帳による,,\n　資料　戸籍課,,\n,,\n");

        Assert.Equal(["旭丘|10|20", "栄町|30|40"], table.Rows);
        Assert.Equal(3, table.Facts.LastRow);
        Assert.Equal(["合計の行", "空行", "注記", "空行"], table.Facts.Skipped.Select(skipped => skipped.Why.Ja));
    }

    [Fact]
    public void A_total_in_the_middle_is_kept_and_reported()
    {
        Extracted table = Read("町名,男,女\n旭丘,10,20\n小計,10,20\n栄町,30,40\n");

        Assert.Equal(3, table.Rows.Count);
        Assert.Contains("list.csv(3): warning HK3029", desk.Bag.Kept[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_a_long_table_that_names_a_total_is_data()
    {
        Extracted table = Read("年齢,性別,人数\n総数,男,10\n総数,女,20\n0歳,男,1\n0歳,女,2\n");

        Assert.Equal(4, table.Rows.Count);
    }

    [Theory]
    [InlineData("20200401,21\n20200402,25\n20200403,34\n")]
    [InlineData("北海道,札幌市\n北海道,函館市\n青森県,青森市\n")]
    public void A_file_without_a_header_names_its_columns_by_letter(string text)
    {
        Extracted table = Read(text);

        Assert.Equal("A列|B列", table.Header);
        Assert.Equal(3, table.Rows.Count);
        Assert.Equal([ExtractRules.NoHeader.Code], desk.Codes);
    }

    [Theory]
    [InlineData("中央公園,豊玉北六丁目12番1号\n大泉公園,大泉学園町九丁目4番\n東公園,栄町一丁目3番2号\n")]
    [InlineData("中央公園,豊玉北6-12-1\n大泉公園,大泉学園町9-4\n")]
    [InlineData("富士見湯,15:30～翌1:00\n辰巳湯,15:00～24:00\n")]
    [InlineData("富士見湯,金曜日\n辰巳湯,月・火曜日\n")]
    [InlineData("中央図書館,https://a.example.lg.jp/\n石神井図書館,https://b.example.lg.jp/\n")]
    [InlineData("中央図書館,令和5年4月1日\n石神井図書館,令和6年4月1日\n")]
    [InlineData("中央図書館,03-3993-1111(代表)\n石神井図書館,03-3996-2222(代表)\n")]
    public void A_first_row_that_tells_of_a_thing_as_those_below_do_is_data(string text)
    {
        Extracted table = Read(text);

        Assert.Equal("A列|B列", table.Header);
        Assert.Equal(text.TrimEnd('\n').Split('\n').Select(line => line.Replace(',', '|')), table.Rows);
    }

    [Theory]
    [InlineData("施設,電話番号1\n中央図書館,03-3993-1111\n東図書館,03-3996-2222\n")]
    [InlineData("施設,場所\n中央公園,豊玉北6-12-1\n大泉公園,大泉学園町9-4\n")]
    [InlineData("町丁目,旭丘1丁目1番\n男,10\n女,20\n")]
    public void A_row_that_names_what_stands_below_is_the_header(string text) =>
        Assert.Equal((1, 1), Read(text).Facts.HeaderRows);

    [Fact]
    public void The_first_row_is_data_though_one_of_its_numbers_is_missing() =>
        Assert.Equal("A列|B列|C列|D列", Read("東公園,豊玉,なし,35.73\n西公園,栄町,3993-1111,35.74\n南公園,旭丘,3993-1112,35.75\n").Header);

    [Fact]
    public void A_missing_header_is_told_where_the_data_begin_with_the_line_that_says_so()
    {
        Read("公園の一覧,\n20200401,21\n20200402,25\n20200403,34\n");

        Diagnostic told = desk.Bag.Kept[0];
        Assert.StartsWith("list.csv(2): warning HK3020: ", told.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("sources: [{ path: \"list.csv\", header: 0 }] (header: 2 where row 2 is the header)", told.Hint.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_told_to_have_no_header_begins_with_data_and_needs_no_warning()
    {
        desk.Source = desk.Source with { Header = (0, 0) };

        Extracted table = Read("公園の一覧,\nさくら公園,ブランコ\nつつじ公園,砂場\n");

        Assert.Equal(["さくら公園|ブランコ", "つつじ公園|砂場"], table.Rows);
        Assert.Equal(((0, 0), true), (table.Facts.HeaderRows, table.Facts.LacksHeader));
        Assert.Equal([ExtractRules.RowsLeftOut.Code], desk.Codes);
    }

    [Fact]
    public void Years_may_be_headers()
    {
        Assert.Equal("町名|2023|2024", Read("町名,2023,2024\n旭丘,10,20\n栄町,30,40\n").Header);
    }

    [Fact]
    public void A_header_said_twice_and_one_left_out_are_named_apart()
    {
        Extracted table = Read("名称,定員,定員,\n旭丘,10,20,x\n栄町,30,40,y\n");

        Assert.Equal("名称|定員|定員_2|D列", table.Header);
        Assert.Equal([ExtractRules.NamelessColumn.Code, ExtractRules.DoubledHeader.Code], desk.Codes.Order().Reverse());
    }

    [Fact]
    public void A_line_break_in_a_header_vanishes()
    {
        Assert.Equal("市区町村コード|opening hours", Read("\"市区町村\nコード\",\"opening\nhours\"\n131202,9:00\n131202,10:00\n").Header);
    }

    [Fact]
    public void The_header_named_in_the_project_overrules()
    {
        desk.Source = desk.Source with { Header = (2, 2) };

        Assert.Equal("x|y", Read("名称,数\nx,y\n旭丘,1\n").Header);
    }

    [Fact]
    public void A_header_named_beyond_the_file_is_a_fault()
    {
        desk.Source = desk.Source with { Header = (40, 40) };
        desk.Put("list.csv", "名称,数\n旭丘,1\n");

        Assert.Null(desk.Read());
        Assert.Equal([ExtractRules.HeaderOutside.Code], desk.Codes);
    }

    [Fact]
    public void Sixty_thousand_blank_rows_are_one_line_of_the_report()
    {
        Extracted table = Read("名称,数\n旭丘,1\n" + string.Concat(Enumerable.Repeat(",\n", 60_000)));

        Assert.Single(table.Rows);
        Assert.Equal((3, 60_002), (table.Facts.Skipped[0].First, table.Facts.Skipped[0].Last));
    }

    private Extracted Read(string text)
    {
        desk.Put("list.csv", text);
        return desk.Read()!;
    }

    public void Dispose() => desk.Dispose();
}
