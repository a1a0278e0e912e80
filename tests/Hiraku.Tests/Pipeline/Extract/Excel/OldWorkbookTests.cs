using System.Text;

namespace Hiraku.Tests.Pipeline.Extract.Excel;

/// <summary>.xls, on files in the oldest form (BIFF2), which needs no container and fits in a few lines.</summary>
public sealed class OldWorkbookTests : IDisposable
{
    private readonly Desk desk = new();

    static OldWorkbookTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void An_old_workbook_is_read_with_its_addresses()
    {
        desk.Put("list.xls", Book((0, 0, "名称"), (0, 1, "数"), (1, 0, "旭丘"), (1, 1, 12.5), (2, 0, "栄町"), (2, 1, 3.0)));

        Extracted table = desk.Read()!;

        Assert.Equal("xls", table.Facts.Kind);
        Assert.Equal("名称|数", table.Header);
        Assert.Equal(["旭丘|12.5", "栄町|3"], table.Rows);
        Assert.Equal(["B2", "B3"], table.Addresses);
    }

    [Fact]
    public void A_cut_off_workbook_is_refused_in_words()
    {
        desk.Put("list.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]);

        Assert.Null(desk.Read());
        Assert.Equal(["HK3002"], desk.Codes);
    }

    private static byte[] Book(params (int Row, int Column, object Value)[] cells)
    {
        using var bytes = new MemoryStream();
        Write(bytes, 0x0009, [0x02, 0x00, 0x10, 0x00]);
        Write(bytes, 0x0042, [0xA4, 0x03]);
        foreach (var (row, column, value) in cells)
        {
            byte[] place = [(byte)row, 0, (byte)column, 0, 0, 0, 0];
            byte[] text = value is string s ? Encoding.GetEncoding(932).GetBytes(s) : [];
            Write(bytes, value is string ? 0x0004 : 0x0003, [.. place, .. value is string ? [(byte)text.Length, .. text] : BitConverter.GetBytes((double)value)]);
        }

        Write(bytes, 0x000A, []);
        return bytes.ToArray();
    }

    private static void Write(Stream bytes, int record, byte[] data)
    {
        bytes.Write([(byte)record, (byte)(record >> 8), (byte)data.Length, (byte)(data.Length >> 8)]);
        bytes.Write(data);
    }

    public void Dispose() => desk.Dispose();
}
