using Hiraku.Pipeline.Extract;

namespace Hiraku.Tests.Pipeline.Extract.Joining;

public sealed class JoiningTests : IDisposable
{
    private readonly Desk desk = new();

    [Fact]
    public void Several_files_become_one_table_by_header_not_by_place()
    {
        desk.Put("a.csv", "名称,数\n旭丘,1\n");
        desk.Put("b.csv", "数,名 称\n2,栄町\n");

        Extracted table = desk.Read()!;

        Assert.Equal("名称|数", table.Header);
        Assert.Equal(["旭丘|1", "栄町|2"], table.Rows);
        Assert.Equal(["B2", "A2"], table.Addresses);
        Assert.Empty(desk.Codes);
    }

    [Fact]
    public void Columns_that_come_and_go_are_reported()
    {
        desk.Put("a.csv", "名称,数\n旭丘,1\n");
        desk.Put("b.csv", "名称,電話\n栄町,03\n");

        Assert.Equal(["旭丘|1|", "栄町||03"], desk.Read()!.Rows);
        Assert.Equal("「a.csv」と列が違います。ない列: 数。増えた列: 電話。", Assert.Single(desk.Bag.Kept).Message.Ja);
    }

    [Fact]
    public void One_bad_file_does_not_hide_the_others()
    {
        desk.Put("a.csv", "<html></html>");
        desk.Put("b.csv", "名称,数\n栄町,2\n");

        Assert.Equal(["栄町|2"], desk.Read()!.Rows);
        Assert.Equal([ExtractRules.UnknownKind.Code], desk.Codes);
    }

    [Fact]
    public void A_large_file_comes_in_batches_without_losing_a_row()
    {
        desk.Put("a.csv", "名称,数\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"町{i},{i}\n")));

        Extracted table = desk.Read()!;

        Assert.Equal(Enumerable.Range(0, 5000).Select(i => $"町{i}|{i}"), table.Rows);
        Assert.Equal("B5001", table.Addresses[^1]);
        Assert.Equal(200, table.Raw.Sample[0].Length);
    }

    public void Dispose() => desk.Dispose();
}
