namespace Hiraku.Tests.Pipeline.Extract.Excel;

public sealed class ReturnedSheetsTests : IDisposable
{
    private readonly Desk desk = new();

    [Fact]
    public void The_list_of_faults_is_never_taken_for_the_table() =>
        Assert.Equal(["旭丘|1", "栄町|2"], Read(Book("直すところ", "一覧"))!.Rows);

    [Fact]
    public void A_file_that_holds_some_of_the_rows_only_is_refused()
    {
        Assert.Null(Read(Book("直すところ（抜粋）", "一覧")));
        Assert.Equal(["HK3031"], desk.Codes);
    }

    [Fact]
    public void A_file_that_holds_several_tables_is_refused_unless_one_is_named()
    {
        Assert.Null(Read(Book("直すところ", "令和6年", "令和7年")));
        Assert.Equal(["HK3031"], desk.Codes);

        using var told = new Desk { Source = new() { Sheet = "令和7年" } };
        told.Put("returned.xlsx", Book("直すところ", "令和6年", "令和7年").Build());
        Assert.Equal(2, told.Read()!.Rows.Count);
    }

    public void Dispose() => desk.Dispose();

    private Extracted? Read(Workbook book)
    {
        desk.Put("returned.xlsx", book.Build());
        return desk.Read();
    }

    private static Workbook Book(string list, params string[] tables)
    {
        var book = new Workbook().Sheet(list, Workbook.Row(1, "番号", "場所", "どこがおかしいか") + Workbook.Row(2, "1", "B3", "読めません"));
        foreach (string table in tables)
        {
            book.Sheet(table, Workbook.Row(1, "名称", "数") + Workbook.Row(2, "旭丘", "1") + Workbook.Row(3, "栄町", "2"));
        }

        return book;
    }
}
