using System.Globalization;
using System.IO.Compression;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Extract.Excel.Markup;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Excel.Xlsx;

/// <summary>
/// Streams the rows of a sheet from its XML: one pass, no string per cell, rows that the sheet merely declares cost nothing.
/// It tells error cells, formulas without result and padded codes apart (docs/decisions/0010).
/// </summary>
internal sealed class XlsxRowReader : IRowReader
{
    private readonly ZipArchive zip;
    private readonly MarkupScanner xml;
    private readonly XlsxWorkbook book;
    private readonly XlsxSheet sheet;
    private readonly DiagnosticBag bag;
    private readonly XmlText text;
    private readonly MergeFill fill;
    private readonly HiddenCells hidden;
    private readonly char[] number = new char[512];
    private int line;
    private bool ended;

    public XlsxRowReader(ZipArchive zip, ZipArchiveEntry part, XlsxWorkbook book, XlsxSheet sheet, DiagnosticBag bag)
    {
        this.zip = zip;
        this.book = book;
        this.sheet = sheet;
        this.bag = bag;
        xml = new MarkupScanner(part.Open);
        text = new XmlText(book.Limits.CellCharacters);
        fill = new MergeFill(sheet.Merges);
        hidden = new HiddenCells(sheet.File.Name, sheet.Facts.Sheet, bag);
    }

    public bool Read(Row row)
    {
        try
        {
            while (!ended && xml.Read())
            {
                if (xml.Kind == MarkupKind.Start && xml.Name is "row")
                {
                    if (ReadRow(row))
                    {
                        return true;
                    }
                }
                else if (xml.Kind == MarkupKind.Start && xml.Name is "col")
                {
                    hidden.Column(xml);
                }
                else if (xml.Kind == MarkupKind.End && xml.Name is "sheetData")
                {
                    ended = true;
                }
            }
        }
        catch (LimitException fault)
        {
            bag.Add(ExtractFaults.Limit(sheet.File.Name, sheet.Facts.Sheet, row.Line, row.Count, fault.What, fault.Limit));
        }
        catch (InvalidDataException)
        {
            bag.Add(ExtractFaults.Damaged(sheet.File.Name, sheet.Facts.Sheet, line, new($"{line}行目より後が壊れています。", $"The sheet is damaged after row {line}.")));
        }

        ended = true;
        hidden.Finish();
        return false;
    }

    public void Dispose()
    {
        xml.Dispose();
        zip.Dispose();
    }

    /// <summary>False where the row holds no cell.</summary>
    private bool ReadRow(Row row)
    {
        int number = line + 1;
        bool isHidden = false;
        for (int i = 0; i < xml.AttributeCount; i++)
        {
            ReadOnlySpan<char> name = xml.AttributeName(i);
            ReadOnlySpan<char> value = xml.AttributeValue(i);
            number = name is "r" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int told) ? told : number;
            isHidden |= name is "hidden" && value is "1" or "true";
        }

        if (number <= line)
        {
            throw new InvalidDataException("rows out of order");
        }

        bool gap = number != line + 1;
        row.Begin(number, gap);
        if (xml.IsEmpty)
        {
            return false;
        }

        int depth = xml.Depth;
        ReadPlainCells(row);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Kind == MarkupKind.Start && xml.Name is "c")
            {
                ReadCell(row);
            }

            ReadPlainCells(row);
        }

        if (row.Filled(1) == 0)
        {
            return false;
        }

        line = number;
        fill.Apply(row);
        hidden.Row(row, isHidden);
        SuspectCharacters.Report(row, sheet.File.Name, sheet.Facts.Sheet, false, bag);
        return true;
    }

    private void ReadPlainCells(Row row)
    {
        while (PlainCell.TryRead(xml.Ahead, out PlainCell cell) && cell.Value.Length <= book.Limits.CellCharacters)
        {
            GoTo(cell.Column, row);
            AddValue(row, cell.Style, cell.Type, cell.Value);
            xml.Pass(cell.Length);
        }
    }

    private void ReadCell(Row row)
    {
        int column = row.Count;
        int style = 0;
        char type = 'n';
        for (int i = 0; i < xml.AttributeCount; i++)
        {
            ReadOnlySpan<char> value = xml.AttributeValue(i);
            switch (xml.AttributeName(i))
            {
                case "r":
                    column = CellAddress.Column(value);
                    break;
                case "s" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int index):
                    style = index;
                    break;
                case "t" when !value.IsEmpty:
                    type = value switch { "str" or "inlineStr" => 'x', _ => value[0] };
                    break;
            }
        }

        GoTo(column, row);
        ReadContent(row, style, type);
    }

    private void GoTo(int column, Row row)
    {
        if (column >= book.Limits.Columns)
        {
            throw new LimitException(new("列の数", "The number of columns"), book.Limits.Columns);
        }

        if (column < row.Count)
        {
            throw new InvalidDataException("cells out of order");
        }

        row.PadTo(column);
    }

    private void ReadContent(Row row, int style, char type)
    {
        text.Clear();
        bool hasValue = false;
        bool hasFormula = false;
        if (!xml.IsEmpty)
        {
            int depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.Kind != MarkupKind.Start)
                {
                    continue;
                }

                hasFormula |= xml.Name is "f";
                if (xml.Name is "v")
                {
                    hasValue = true;
                    text.AppendElement(xml);
                }
                else if (xml.Name is "is")
                {
                    hasValue = true;
                    text.AppendRuns(xml);
                }
            }
        }

        if (hasFormula && !hasValue)
        {
            bag.Add(ExtractFaults.NoCachedValue(Place(row)));
        }

        AddValue(row, style, type, text.Span);
    }

    private void AddValue(Row row, int style, char type, ReadOnlySpan<char> value)
    {
        switch (type)
        {
            case 's' when !value.IsEmpty:
                row.Add(Shared(value));
                break;
            case 'x':
                text.Unescape();
                row.Add(text.Span);
                break;
            case 'b':
                row.Add(value is "1" or "true" ? "TRUE" : value.IsEmpty ? "" : "FALSE");
                break;
            case 'e' when !value.IsEmpty:
                bag.Add(ExtractFaults.ErrorCell(Place(row), value.ToString()));
                row.Add(default);
                break;
            case 'd':
                row.Add(value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..^9] : value);
                break;
            case 'n' when value.Length is > 0 and <= 256:
                NumberFormat format = style < book.Formats.Count ? book.Formats[style] : NumberFormat.General;
                int length = NumberText.Write(value, format, book.From1904, number);
                row.Add(number.AsSpan(0, length));
                break;
            default:
                row.Add(value);
                break;
        }
    }

    private ReadOnlySpan<char> Shared(ReadOnlySpan<char> value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < book.Strings.Count
            ? book.Strings[index]
            : throw new InvalidDataException("no such shared string");

    private Location Place(Row row) => new(sheet.File.Name, sheet.Facts.Sheet, row.Line, row.Count);
}
