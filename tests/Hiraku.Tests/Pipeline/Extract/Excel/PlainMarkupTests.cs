using System.Globalization;
using System.Text;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Extract.Excel.Xlsx;
using Hiraku.Tests.Support;

namespace Hiraku.Tests.Pipeline.Extract.Excel;

/// <summary>Cells and strings that are taken in one go mean what the scanner makes of them.</summary>
public class PlainMarkupTests
{
    [Theory]
    [InlineData("""<c r="B2" s="12" t="s"><v>7</v></c>""", "1 12 s 7")]
    [InlineData("""<c r="XFD9"><v>-1.5E+3</v></c>""", "16383 0 n -1.5E+3")]
    [InlineData("""<c r="A1" s="3"/>""", "0 3 n ")]
    [InlineData("""<c r="A1" t="n"><v></v></c>""", "0 0 n ")]
    public void A_plain_cell_is_taken_whole(string xml, string meaning)
    {
        Assert.True(PlainCell.TryRead(xml + "<c\0", out PlainCell cell));
        Assert.Equal((meaning, xml.Length), ($"{cell.Column} {cell.Style} {cell.Type} {cell.Value}", cell.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""<c r="A1" """)]
    [InlineData("""<c r="A1"><v>12""")]
    [InlineData("""<c r="A1"><v>12</v></c""")]
    [InlineData("""<c r="1"><v>1</v></c>""")]
    [InlineData("""<c r="XFE1"><v>1</v></c>""")]
    [InlineData("""<c r="A1" t="str"><v>1</v></c>""")]
    [InlineData("""<c r="A1" t="s" s="1"><v>1</v></c>""")]
    [InlineData("""<c r="A1" s=""><v>1</v></c>""")]
    [InlineData("""<c r="A1" s="123456789"><v>1</v></c>""")]
    [InlineData("""<c r="A1"><f>A2</f><v>1</v></c>""")]
    [InlineData("""<c r="A1"><v>&#49;</v></c>""")]
    [InlineData("""<c r="A1"><v>1</v><v>2</v></c>""")]
    public void Anything_else_is_left_alone(string xml) => Assert.False(PlainCell.TryRead(xml + '\0', out _));

    [Fact]
    public void A_sheet_reads_the_same_with_and_without_plain_cells() => Cases.ForAll(
        Sheet,
        sheet => Assert.Equal(Read(sheet.Replace("<c ", "<c  ", StringComparison.Ordinal)), Read(sheet)),
        count: 150);

    [Fact]
    public void Strings_read_the_same_with_and_without_plain_ones() => Cases.ForAll(
        random => string.Concat(Enumerable.Range(0, 20).Select(_ => $"<si><t{random.Pick("", " xml:space=\"preserve\"")}>{random.Pick("旭丘", "", " a ", "_x000D_b", "&lt;", "1]2", "<!-- -->x", "😀", "\r\n", new string('x', 50))}</t></si>")),
        strings =>
        {
            string cells = string.Concat(Enumerable.Range(0, 20).Select(i => $"""<row r="{i + 1}"><c r="A{i + 1}" t="s"><v>{i}</v></c><c r="B{i + 1}"><v>{i}</v></c></row>"""));
            Assert.Equal(Read(cells, strings.Replace("<si>", "<si >", StringComparison.Ordinal)), Read(cells, strings));
        },
        count: 60);

    private static string Sheet(Random random)
    {
        var rows = new StringBuilder(Workbook.Row(1, "名称", "数", "日", "率"));
        for (int line = 2; line < 30; line++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{line}\">");
            int column = 0;
            while ((column += random.Next(4) == 0 ? 2 : 1) < 6)
            {
                string value = random.Pick("", "1", "12", "40000", "0.1", "-3", "1E+20", "0.30000000000000004", "1234567890123456789", random.Next(60) == 0 ? "99" : "3", random.Next(40) == 0 ? "x" : "4");
                string type = random.Pick("", "", " t=\"n\"", value.Length == 1 ? " t=\"s\"" : "", random.Next(30) == 0 ? " t=\"b\"" : "");
                string style = random.Pick("", "", " s=\"1\"", " s=\"2\"", " s=\"3\"", " s=\"77\"");
                rows.Append(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + column - 1)}{line}\"{style}{type}").Append(random.Next(8) == 0 ? "/>" : $"><v>{value}</v></c>").Append(random.Next(20) == 0 ? "\n" : "");
                column -= random.Next(100) == 0 ? 1 : 0;
            }

            rows.Append("</row>");
        }

        return rows.ToString();
    }

    private static string Read(string rows, string strings = "<si><t>旭丘</t></si><si><t>栄町</t></si><si><t>c</t></si><si><t>d</t></si><si><t>e</t></si>")
    {
        using var desk = new Desk { Limits = Limits.Default with { CellCharacters = 40 } };
        desk.Put("list.xlsx", new Workbook().Strings(strings).Format("000000").Format("0%").Sheet("一覧", rows).Build());
        Extracted? table = desk.Read();
        return string.Join('\n', [table?.Header ?? "", .. table?.Rows ?? [], .. table?.Addresses ?? [], .. desk.Bag.Kept.Select(fault => fault.ToString())]);
    }
}
