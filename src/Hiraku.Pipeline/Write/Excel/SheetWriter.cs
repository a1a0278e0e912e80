using System.Text;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Write.Json;

namespace Hiraku.Pipeline.Write.Excel;

/// <summary>The data sheet, row after row, kept nowhere; nothing in it is ever a formula.</summary>
internal sealed class SheetWriter : IDisposable
{
    /// <summary>Excel keeps 15 digits of a number and turns the rest to zeros; longer ones stay text.</summary>
    private const int MostDigits = 15;

    /// <summary>1900-03-01 as days since 1970: before it Excel counts a day that never was.</summary>
    private const long FirstSafeDay = -25_508;

    private const long DayZero = 25_569;

    /// <summary>How Japanese statistics write a count that is kept back to protect people.</summary>
    private static ReadOnlySpan<byte> HiddenMark => "x"u8;

    private readonly XmlBytes xml;
    private readonly byte[][] letters;

    public SheetWriter(Stream stream, TableSchema schema)
    {
        letters = [.. Enumerable.Range(0, schema.Fields.Length).Select(column => Encoding.UTF8.GetBytes(Location.ColumnLetters(column)))];
        xml = new XmlBytes(stream);
        xml.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?><x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"u8);
        xml.Raw("<x:sheetViews><x:sheetView workbookViewId=\"0\"><x:pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\" /></x:sheetView></x:sheetViews>"u8);
        WriteWidths(schema);
        xml.Raw("<x:sheetData>"u8);
        WriteHeader(schema);
    }

    /// <summary>Data rows written so far.</summary>
    public int Rows { get; private set; }

    public void Write(Batch batch)
    {
        for (int row = 0; row < batch.RowCount; row++)
        {
            Rows++;
            BeginRow(Rows + 1);
            for (int column = 0; column < letters.Length; column++)
            {
                WriteCell(batch.Columns[column], row, column);
            }

            xml.Raw("</x:row>"u8);
        }
    }

    public void Finish()
    {
        xml.Raw("</x:sheetData>"u8);
        if (letters.Length > 0)
        {
            xml.Raw("<x:autoFilter ref=\"A1:"u8).Raw(letters[^1]).Number(Rows + 1).Raw("\" />"u8);
        }

        xml.Raw("</x:worksheet>"u8).Flush();
    }

    public void Dispose() => xml.Dispose();

    private void WriteWidths(TableSchema schema)
    {
        if (letters.Length == 0)
        {
            xml.Raw("<x:cols />"u8);
            return;
        }

        xml.Raw("<x:cols>"u8);
        for (int column = 0; column < letters.Length; column++)
        {
            int width = Math.Clamp(2 + schema.Fields[column].Name.Sum(c => c < 0x100 ? 1 : 2), 10, 40);
            xml.Raw("<x:col min=\""u8).Number(column + 1).Raw("\" max=\""u8).Number(column + 1).Raw("\" width=\""u8).Number(width).Raw("\" customWidth=\"1\" />"u8);
        }

        xml.Raw("</x:cols>"u8);
    }

    private void WriteHeader(TableSchema schema)
    {
        BeginRow(1);
        for (int column = 0; column < letters.Length; column++)
        {
            BeginCell(column, 1, SheetStyles.Header);
            WriteText(Encoding.UTF8.GetBytes(schema.Fields[column].Name));
        }

        xml.Raw("</x:row>"u8);
    }

    private void BeginRow(int line) => xml.Raw("<x:row r=\""u8).Number(line).Raw("\">"u8);

    private void WriteCell(Column column, int row, int at)
    {
        if (!column.IsPresent(row))
        {
            if (column.IsHidden(row))
            {
                BeginCell(at, Rows + 1, SheetStyles.Hidden);
                WriteText(HiddenMark);
            }

            return;
        }

        ReadOnlySpan<byte> text = column.TextAt(row);
        switch (column.Type)
        {
            case ColumnType.Boolean:
                BeginCell(at, Rows + 1, SheetStyles.General);
                xml.Raw(" t=\"b\"><x:v>"u8).Number(column.Integers[row] != 0 ? 1 : 0).Raw("</x:v></x:c>"u8);
                break;
            case ColumnType.Date when column.Integers[row] >= FirstSafeDay:
                BeginCell(at, Rows + 1, SheetStyles.Date);
                xml.Raw("><x:v>"u8).Number(column.Integers[row] + DayZero).Raw("</x:v></x:c>"u8);
                break;
            case ColumnType.Integer or ColumnType.Number when JsonText.IsNumber(text) && Digits(text) <= MostDigits:
                BeginCell(at, Rows + 1, SheetStyles.General);
                xml.Raw("><x:v>"u8).Raw(text).Raw("</x:v></x:c>"u8);
                break;
            default:
                BeginCell(at, Rows + 1, SheetStyles.Text);
                WriteText(text);
                break;
        }
    }

    private void BeginCell(int column, int line, int style)
    {
        xml.Raw("<x:c r=\""u8).Raw(letters[column]).Number(line).Raw("\""u8);
        if (style != SheetStyles.General)
        {
            xml.Raw(" s=\""u8).Number(style).Raw("\""u8);
        }
    }

    private void WriteText(ReadOnlySpan<byte> text)
    {
        xml.Raw(" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">"u8);
        if (SheetText.IsPlain(text))
        {
            xml.Text(text);
        }
        else
        {
            xml.Text(SheetText.Of(Encoding.UTF8.GetString(text)));
        }

        xml.Raw("</x:t></x:is></x:c>"u8);
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        int digits = 0;
        foreach (byte b in text)
        {
            digits += b is >= (byte)'0' and <= (byte)'9' ? 1 : 0;
        }

        return digits;
    }
}
