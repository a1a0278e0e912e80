using System.Text;
using Hiraku.Pipeline.Extract;

namespace Hiraku.Tests.Pipeline.Extract.Text;

public sealed class EncodingTests : IDisposable
{
    private const string Sample = "名称,所在地\r\n\u9AD9橋クリニック,練馬区豊玉北６丁目\r\nけやき会館,練馬区①番\r\n";

    private readonly Desk desk = new();

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false, "utf-8")]
    [InlineData("utf-8", true, "utf-8")]
    [InlineData("shift_jis", false, "shift_jis")]
    [InlineData("utf-16", false, "utf-16")]
    [InlineData("utf-16", true, "utf-16")]
    [InlineData("utf-16BE", false, "utf-16")]
    [InlineData("utf-16BE", true, "utf-16")]
    public void A_file_reads_the_same_in_every_encoding(string encoding, bool mark, string found)
    {
        Encoding platform = Encoding.GetEncoding(encoding);
        desk.Put("list.csv", [.. mark ? platform.GetPreamble() : [], .. platform.GetBytes(Sample)]);

        Extracted table = desk.Read()!;

        Assert.Equal(found, table.Facts.Encoding);
        Assert.Equal("名称|所在地", table.Header);
        Assert.Equal(["\u9AD9橋クリニック|練馬区豊玉北６丁目", "けやき会館|練馬区①番"], table.Rows);
        Assert.Empty(desk.Codes);
    }

    [Fact]
    public void EUC_JP_is_told_from_Shift_JIS_by_its_kana()
    {
        desk.Put("list.csv", Encoding.GetEncoding(51932).GetBytes("名称,所在地\nひばり児童館,ねりま区さくら台\n"));

        Extracted table = desk.Read()!;

        Assert.Equal("euc-jp", table.Facts.Encoding);
        Assert.Equal(["ひばり児童館|ねりま区さくら台"], table.Rows);
    }

    [Fact]
    public void Twenty_bytes_of_Shift_JIS_are_Shift_JIS()
    {
        desk.Put("list.csv", Encoding.GetEncoding(932).GetBytes("町名,数\n旭丘,12\n"));

        Assert.Equal(["旭丘|12"], desk.Read()!.Rows);
    }

    [Fact]
    public void The_evidence_names_the_byte_that_is_not_UTF_8_and_its_line()
    {
        desk.Put("list.csv", [.. "id,name\r\n1,a\r\n2,"u8, 0x8D, 0x82, .. "\r\n"u8]);

        Assert.Equal("not UTF-8: byte 0x8D at line 3; valid Shift_JIS (CP932) throughout", desk.Read()!.Facts.Evidence.En);
    }

    [Theory]
    [InlineData(0xED, 0x95, "\uFA11")]
    [InlineData(0xEE, 0xE0, "\u9AD9")]
    [InlineData(0x87, 0x90, "\u2252")]
    [InlineData(0xFA, 0x58, "\u3231")]
    [InlineData(0x81, 0x60, "\uFF5E")]
    [InlineData(0x81, 0x7C, "\uFF0D")]
    public void The_NEC_and_IBM_extensions_are_read(byte lead, byte trail, string character)
    {
        desk.Put("list.csv", [.. "id,name\n1,"u8, 0x8E, 0x52, lead, trail, .. "\n2,x\n"u8]);

        Assert.Equal("1|山" + character, desk.Read()!.Rows[0]);
        Assert.Empty(desk.Codes);
    }

    [Fact]
    public void A_byte_that_fits_no_encoding_is_reported_with_its_cell()
    {
        byte[] good = Encoding.GetEncoding(932).GetBytes("名称,所在地\n区役所,豊玉北\n図書館,");
        desk.Put("list.csv", [.. good, 0x85, 0x21, .. "\n"u8]);

        Assert.Equal(2, desk.Read()!.Rows.Count);
        Assert.Contains("list.csv(B3): error HK3010", desk.Bag.Kept[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_lost_before_is_told_from_one_lost_now()
    {
        desk.Put("list.csv", "名称,所在地\n\uFFFD橋,豊玉\n");
        desk.Read();

        Assert.Equal([ExtractRules.LostCharacter.Code], desk.Codes);
    }

    [Fact]
    public void The_encoding_named_in_the_project_is_used()
    {
        desk.Source = desk.Source with { Encoding = "shift_jis" };
        desk.Put("list.csv", [.. "id,kana\n1,"u8, 0xB1, 0xB2, .. "\n"u8]);

        Assert.Equal(["1|\uFF71\uFF72"], desk.Read()!.Rows);
    }

    [Fact]
    public void A_character_cut_by_a_block_is_put_together_again()
    {
        string long932 = "a," + string.Concat(Enumerable.Repeat("亜", 200_001));
        desk.Put("list.csv", Encoding.GetEncoding(932).GetBytes("id,text\n" + long932 + "\nb,終\n"));

        Extracted table = desk.Read()!;

        Assert.Equal(["a|" + long932[2..], "b|終"], table.Rows);
        Assert.Empty(desk.Codes);
    }

    public void Dispose() => desk.Dispose();
}
