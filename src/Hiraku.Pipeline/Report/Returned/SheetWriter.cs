using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Location = Hiraku.Model.Diagnostics.Location;

namespace Hiraku.Pipeline.Report.Returned;

/// <summary>Writes one sheet row by row, without keeping it.</summary>
internal sealed class SheetWriter : IDisposable
{
    private const double LineHeight = 18.5;

    private readonly OpenXmlWriter xml;

    private readonly bool isPrinted;

    /// <param name="isPrinted">Whether the sheet is laid out for paper: A4 on its side, as wide as the page.</param>
    public SheetWriter(WorksheetPart part, int frozenRows, bool isPrinted, params ReadOnlySpan<int> widths)
    {
        this.isPrinted = isPrinted;
        xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new Worksheet());
        if (isPrinted)
        {
            xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        }

        var view = new SheetView { WorkbookViewId = 0 };
        if (frozenRows > 0)
        {
            string below = "A" + (frozenRows + 1).ToString(CultureInfo.InvariantCulture);
            view.AppendChild(new Pane { VerticalSplit = frozenRows, TopLeftCell = below, ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        }

        xml.WriteElement(new SheetViews(view));
        var columns = new Columns();
        for (int i = 0; i < widths.Length; i++)
        {
            columns.AppendChild(new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = widths[i], CustomWidth = true });
        }

        if (widths.Length > 0)
        {
            xml.WriteElement(columns);
        }

        xml.WriteStartElement(new SheetData());
    }

    /// <param name="lines">How many lines of text the row has to show: not every spreadsheet works that out by itself.</param>
    public void BeginRow(int line, int lines = 1) => xml.WriteStartElement(
        lines > 1 ? new Row { RowIndex = (uint)line, Height = lines * LineHeight, CustomHeight = true } : new Row { RowIndex = (uint)line });

    public void Cell(int line, int column, ReadOnlySpan<char> text, uint style)
    {
        if (text.IsEmpty && style == Styles.Text)
        {
            return;
        }

        var cell = new Cell { CellReference = new Location("", Line: line, Column: column).Cell, StyleIndex = style };
        if (!text.IsEmpty)
        {
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text(CellText.Of(text)) { Space = SpaceProcessingModeValues.Preserve });
        }

        xml.WriteElement(cell);
    }

    public void EndRow() => xml.WriteEndElement();

    /// <summary>What follows the rows: links inside the workbook, and the drawing of the comments.</summary>
    public void End(IReadOnlyCollection<(string Cell, string Target)> links, string? drawing)
    {
        xml.WriteEndElement();
        if (links.Count > 0)
        {
            xml.WriteElement(new Hyperlinks(links.Select(link => new Hyperlink { Reference = link.Cell, Location = link.Target })));
        }

        if (isPrinted)
        {
            xml.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        }

        xml.WriteElement(new IgnoredErrors(new IgnoredError { SequenceOfReferences = new ListValue<StringValue> { InnerText = "A1:XFD1048576" }, NumberStoredAsText = true }));
        if (drawing is not null)
        {
            xml.WriteElement(new LegacyDrawing { Id = drawing });
        }

        xml.WriteEndElement();
    }

    public void Dispose() => xml.Dispose();
}
