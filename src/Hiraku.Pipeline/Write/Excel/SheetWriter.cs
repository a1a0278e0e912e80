using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Write.Excel;

/// <summary>The data sheet, row after row through the library's streaming writer; nothing in it is ever a formula.</summary>
internal sealed class SheetWriter : IDisposable
{
    /// <summary>Excel keeps 15 digits of a number and turns the rest to zeros; longer ones stay text.</summary>
    private const int MostDigits = 15;

    /// <summary>How Japanese statistics write a count that is kept back to protect people.</summary>
    public const string HiddenMark = "x";

    /// <summary>1900-03-01 as days since 1970: before it Excel counts a day that never was.</summary>
    private const long FirstSafeDay = -25_508;

    private const long DayZero = 25_569;

    private static readonly Row RowElement = new();
    private static readonly Cell CellElement = new();
    private static readonly CellValue ValueElement = new();
    private static readonly InlineString InlineElement = new();
    private static readonly DocumentFormat.OpenXml.Spreadsheet.Text TextElement = new() { Space = SpaceProcessingModeValues.Preserve };

    private readonly OpenXmlWriter writer;
    private readonly string[] letters;
    private readonly List<OpenXmlAttribute> attributes = [];

    public SheetWriter(Stream stream, TableSchema schema)
    {
        letters = [.. Enumerable.Range(0, schema.Fields.Length).Select(Hiraku.Model.Diagnostics.Location.ColumnLetters)];
        writer = OpenXmlWriter.Create(stream, new UTF8Encoding(false));
        writer.WriteStartDocument();
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(schema.Fields.Select(Width)));
        writer.WriteStartElement(new SheetData());
        WriteHeader(schema);
    }

    /// <summary>Data rows written so far.</summary>
    public int Rows { get; private set; }

    public void Write(Batch batch)
    {
        for (int row = 0; row < batch.RowCount; row++)
        {
            string number = BeginRow();
            for (int column = 0; column < letters.Length; column++)
            {
                WriteCell(batch.Columns[column], row, letters[column] + number);
            }

            writer.WriteEndElement();
        }
    }

    public void Finish()
    {
        writer.WriteEndElement();
        if (letters.Length > 0)
        {
            writer.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{letters[^1]}{Rows + 1}") });
        }

        writer.WriteEndElement();
        writer.Close();
    }

    public void Dispose() => writer.Dispose();

    private void WriteHeader(TableSchema schema)
    {
        writer.WriteStartElement(RowElement, [new OpenXmlAttribute("r", "", "1")]);
        for (int column = 0; column < letters.Length; column++)
        {
            WriteText(schema.Fields[column].Name, letters[column] + "1", SheetStyles.Header);
        }

        writer.WriteEndElement();
    }

    private string BeginRow()
    {
        Rows++;
        string number = (Rows + 1).ToString(CultureInfo.InvariantCulture);
        attributes.Clear();
        attributes.Add(new OpenXmlAttribute("r", "", number));
        writer.WriteStartElement(RowElement, attributes);
        return number;
    }

    private void WriteCell(Hiraku.Model.Tables.Column column, int row, string address)
    {
        if (!column.IsPresent(row))
        {
            if (column.IsHidden(row))
            {
                WriteText(HiddenMark, address, SheetStyles.Hidden);
            }

            return;
        }

        string text = column.StringAt(row) ?? "";
        switch (column.Type)
        {
            case ColumnType.Boolean:
                WriteValue(column.Integers[row] != 0 ? "1" : "0", address, SheetStyles.General, "b");
                break;
            case ColumnType.Date when column.Integers[row] >= FirstSafeDay:
                WriteValue((column.Integers[row] + DayZero).ToString(CultureInfo.InvariantCulture), address, SheetStyles.Date, null);
                break;
            case ColumnType.Integer or ColumnType.Number when Json.JsonText.IsNumber(column.TextAt(row)) && text.Count(char.IsAsciiDigit) <= MostDigits:
                WriteValue(text, address, SheetStyles.General, null);
                break;
            default:
                WriteText(text, address, SheetStyles.Text);
                break;
        }
    }

    private void WriteValue(string value, string address, uint style, string? type)
    {
        BeginCell(address, style, type);
        writer.WriteStartElement(ValueElement);
        writer.WriteString(value);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void WriteText(string text, string address, uint style)
    {
        BeginCell(address, style, "inlineStr");
        writer.WriteStartElement(InlineElement);
        writer.WriteStartElement(TextElement);
        writer.WriteString(SheetText.Of(text));
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void BeginCell(string address, uint style, string? type)
    {
        attributes.Clear();
        attributes.Add(new OpenXmlAttribute("r", "", address));
        if (style != SheetStyles.General)
        {
            attributes.Add(new OpenXmlAttribute("s", "", style.ToString(CultureInfo.InvariantCulture)));
        }

        if (type is not null)
        {
            attributes.Add(new OpenXmlAttribute("t", "", type));
        }

        writer.WriteStartElement(CellElement, attributes);
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Column Width(Hiraku.Model.Schemas.Field field, int index) => new()
    {
        Min = (uint)index + 1,
        Max = (uint)index + 1,
        Width = Math.Clamp(2 + field.Name.Sum(c => c < 0x100 ? 1 : 2), 10, 40),
        CustomWidth = true,
    };
}
