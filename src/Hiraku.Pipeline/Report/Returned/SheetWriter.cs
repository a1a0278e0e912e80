using System.Globalization;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Report.Returned;

/// <summary>
/// Writes one sheet row by row, without keeping it: as text, for a cell made of the library's objects takes ten times as long.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    private const double LineHeight = 18.5;

    private readonly TextWriter xml;
    private readonly bool isPrinted;

    /// <param name="isPrinted">Whether the sheet is laid out for paper: A4 on its side, as wide as the page.</param>
    public SheetWriter(TextWriter part, int frozenRows, bool isPrinted, params ReadOnlySpan<int> widths)
    {
        this.isPrinted = isPrinted;
        xml = part;
        xml.Write("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">""");
        if (isPrinted)
        {
            xml.Write("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>""");
        }

        xml.Write("""<sheetViews><sheetView workbookViewId="0">""");
        if (frozenRows > 0)
        {
            xml.Write(string.Create(CultureInfo.InvariantCulture, $"<pane ySplit=\"{frozenRows}\" topLeftCell=\"A{frozenRows + 1}\" activePane=\"bottomLeft\" state=\"frozen\"/>"));
        }

        xml.Write("</sheetView></sheetViews>");
        Widths(widths);
        xml.Write("<sheetData>");
    }

    /// <param name="lines">How many lines of text the row has to show: not every spreadsheet works that out by itself.</param>
    public void BeginRow(int line, int lines = 1)
    {
        xml.Write("<row r=\"");
        Number(line);
        xml.Write(lines > 1 ? string.Create(CultureInfo.InvariantCulture, $"\" ht=\"{lines * LineHeight}\" customHeight=\"1\">") : "\">");
    }

    public void Cell(int line, int column, ReadOnlySpan<char> text, uint style)
    {
        if (text.IsEmpty && style == Styles.Text)
        {
            return;
        }

        xml.Write("<c r=\"");
        xml.Write(Location.ColumnLetters(column));
        Number(line);
        xml.Write("\" s=\"");
        Number((int)style);
        if (text.IsEmpty)
        {
            xml.Write("\"/>");
            return;
        }

        xml.Write("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        CellText.WriteTo(xml, text);
        xml.Write("</t></is></c>");
    }

    public void EndRow() => xml.Write("</row>");

    /// <summary>What follows the rows: links inside the workbook, and the drawing of the comments.</summary>
    public void End(IReadOnlyCollection<(string Cell, string Target)> links, string? drawing)
    {
        xml.Write("</sheetData>");
        if (links.Count > 0)
        {
            xml.Write("<hyperlinks>");
            foreach ((string cell, string target) in links)
            {
                xml.Write($"<hyperlink ref=\"{cell}\" location=\"");
                CellText.WriteTo(xml, target);
                xml.Write("\"/>");
            }

            xml.Write("</hyperlinks>");
        }

        if (isPrinted)
        {
            xml.Write("""<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>""");
        }

        xml.Write("""<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>""");
        if (drawing is not null)
        {
            xml.Write($"<legacyDrawing r:id=\"{drawing}\"/>");
        }

        xml.Write("</worksheet>");
    }

    public void Dispose() => xml.Dispose();

    private void Widths(ReadOnlySpan<int> widths)
    {
        if (widths.IsEmpty)
        {
            return;
        }

        xml.Write("<cols>");
        for (int i = 0; i < widths.Length; i++)
        {
            xml.Write(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{widths[i]}\" customWidth=\"1\"/>"));
        }

        xml.Write("</cols>");
    }

    private void Number(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
        xml.Write(digits[..length]);
    }
}
