using Hiraku.Model.Schemas;

namespace Hiraku.Tests.Pipeline.Normalize;

public sealed class AddressDerivationTests
{
    private static readonly TableSchema Schema = new(
        "test",
        [
            new Field("所在地_連結表記", FieldKind.Address), new Field("所在地_都道府県", FieldKind.Prefecture), new Field("所在地_市区町村", FieldKind.City),
            new Field("所在地_町字", FieldKind.Town), new Field("所在地_番地以下", FieldKind.AddressRest), new Field("建物名等(方書)", FieldKind.Building),
        ]);

    [Fact]
    public void A_joined_address_is_taken_apart() => Assert.Equal(
        "東京都練馬区豊玉北六丁目12-1 練馬会館|東京都|練馬区|豊玉北六丁目|12-1|練馬会館",
        Normalized("東京都練馬区豊玉北六丁目12-1 練馬会館", "", "", "", "", ""));

    [Fact]
    public void The_building_is_found_where_the_other_parts_do_not_hold_it() => Assert.Equal(
        "東京都練馬区豊玉北六丁目12-1 練馬会館|東京都|練馬区|豊玉北六丁目|12-1|練馬会館",
        Normalized("東京都練馬区豊玉北六丁目12-1 練馬会館", "東京都", "練馬区", "豊玉北六丁目", "12-1", ""));

    [Fact]
    public void Parts_that_make_up_the_whole_address_stay_as_the_department_cut_them() => Assert.Equal(
        "東京都練馬区豊玉北六丁目12-1|東京都|練馬区|豊玉北|六丁目12-1|",
        Normalized("東京都練馬区豊玉北六丁目12-1", "東京都", "練馬区", "豊玉北", "六丁目12-1", ""));

    [Fact]
    public void A_row_that_is_taken_apart_moves_no_other_row()
    {
        string?[][] rows = Rows.Normalized(Schema, Given("1-1"), ["東京都練馬区豊玉北六丁目2-2", "", "", "", "", ""], Given("3-3"));

        Assert.Equal(["1-1", "2-2", "3-3"], rows.Select(row => row[4]));
        Assert.All(rows, row => Assert.Equal("豊玉北六丁目", row[3]));
    }

    private static string Normalized(params string[] row) => string.Join('|', Rows.Normalized(Schema, row)[0]);

    private static string[] Given(string rest) => ["東京都練馬区豊玉北六丁目" + rest, "東京都", "練馬区", "豊玉北六丁目", rest, ""];
}
