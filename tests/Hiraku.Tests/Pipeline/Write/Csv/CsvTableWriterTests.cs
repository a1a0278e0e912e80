using Hiraku.Model.Schemas;

namespace Hiraku.Tests.Pipeline.Write.Csv;

public class CsvTableWriterTests
{
    private const string Path = "data/aed/131202_aed.csv";

    [Fact]
    public void The_file_has_a_byte_order_mark_the_standards_header_and_CRLF() => Assert.Equal(
        "\uFEFFID,名称\r\nA1,区役所\r\n",
        Csv(["ID", "名称"], ["A1", "区役所"]));

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData(" a ", " a ")]
    [InlineData("=1+1", "=1+1")]
    [InlineData("髙\U00020BB7", "髙\U00020BB7")]
    public void A_cell_is_quoted_only_where_RFC_4180_needs_it_and_its_value_is_never_altered(string cell, string written) =>
        Assert.Equal($"\uFEFFID,名称\r\n{written},x\r\ny,{written}\r\n", Csv(["ID", "名称"], [cell, "x"], ["y", cell]));

    [Fact]
    public void An_empty_cell_is_blank() => Assert.Equal("\uFEFFa,b\r\n,\r\n", Csv(["a", "b"], new string?[] { null, null }));

    [Fact]
    public void An_empty_cell_of_a_table_of_one_column_is_quoted_so_that_readers_keep_the_row() =>
        Assert.Equal("\uFEFFa\r\n\"\"\r\n1\r\n", Csv(["a"], [null], ["1"]));

    [Fact]
    public void A_header_with_a_comma_is_quoted() => Assert.Equal("\uFEFF\"a,b\"\r\n", Csv(["a,b"]));

    private static string Csv(string[] names, params string?[][] rows) =>
        Tables.Publish(Tables.Of([.. names.Select(name => new Field(name, FieldKind.Text))]), rows, 1024, "csv").Text(Path);
}
