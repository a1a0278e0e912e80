namespace Hiraku.Tests.Pipeline.Extract.Excel;

public sealed class NumberTextTests : IDisposable
{
    private readonly Desk desk = new();

    [Theory]
    [InlineData("35.7394713", "General", "35.7394713")]
    [InlineData("0.30000000000000004", "General", "0.3")]
    [InlineData("5.22001E+12", "General", "5220010000000")]
    [InlineData("1E-3", "General", "0.001")]
    [InlineData("139600000", "#,##0", "139600000")]
    [InlineData("0.5259", "0.00%", "52.59%")]
    [InlineData("11002", "000000", "011002")]
    [InlineData("1768501", "000\\-0000", "176-8501")]
    [InlineData("43586", "yyyy/m/d", "2019-05-01")]
    [InlineData("43586", "[$-411]ggge\"年\"m\"月\"d\"日\"", "2019-05-01")]
    [InlineData("43586", "[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\";@", "2019-05-01")]
    [InlineData("43586", "yyyy\"年\"m\"月\"", "2019-05")]
    [InlineData("43586.5", "yyyy/m/d h:mm", "2019-05-01 12:00")]
    [InlineData("0.375", "h:mm", "09:00")]
    [InlineData("0.375", "h\"時\"mm\"分\"", "09:00")]
    [InlineData("1.5", "[h]:mm", "36:00")]
    [InlineData("60", "yyyy/m/d", "1900-02-29")]
    [InlineData("59", "yyyy/m/d", "1900-02-28")]
    [InlineData("61", "yyyy/m/d", "1900-03-01")]
    [InlineData("-5", "yyyy/m/d", "-5")]
    public void A_number_is_written_as_the_clerk_sees_it(string value, string format, string text)
    {
        Assert.Equal(["x|" + text], Read(value, format, from1904: false));
    }

    [Fact]
    public void Days_counted_from_1904_are_four_years_later()
    {
        Assert.Equal(["x|2019-05-01"], Read("42124", "yyyy/m/d", from1904: true));
    }

    private List<string> Read(string value, string format, bool from1904)
    {
        var book = new Workbook { From1904 = from1904 };
        desk.Put("list.xlsx", book.Format(format)
            .Sheet("一覧", Workbook.Row(1, "名称", "値") + $"""<row r="2">{Workbook.Text("A2", "x")}<c r="B2" s="1"><v>{value}</v></c></row>""").Build());
        return desk.Read()!.Rows;
    }

    public void Dispose() => desk.Dispose();
}
