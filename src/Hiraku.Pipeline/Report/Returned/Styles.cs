using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Hiraku.Pipeline.Report.Returned;

/// <summary>How cells look. Every cell is of the text format, so that nothing a clerk types is turned into a number or a date.</summary>
internal static class Styles
{
    public const uint Text = 1;
    public const uint Header = 2;
    public const uint Error = 3;
    public const uint Warning = 4;
    public const uint Wrapped = 5;
    public const uint Link = 6;
    public const uint Title = 7;

    private const uint TextFormat = 49;

    public static Stylesheet Sheet() => new(
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Yu Gothic" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Yu Gothic" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new Color { Rgb = "FF9C0006" }, new FontName { Val = "Yu Gothic" }),
            new Font(new Underline(), new FontSize { Val = 11 }, new Color { Rgb = "FF0563C1" }, new FontName { Val = "Yu Gothic" }),
            new Font(new Bold(), new FontSize { Val = 14 }, new FontName { Val = "Yu Gothic" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FFE7E6E6"),
            Solid("FFFFC7CE"),
            Solid("FFFFEB9C")),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Format(font: 0, fill: 0),
            Format(font: 1, fill: 2),
            Format(font: 2, fill: 3, wraps: true),
            Format(font: 0, fill: 4, wraps: true),
            Format(font: 0, fill: 0, wraps: true),
            Format(font: 3, fill: 0, wraps: true),
            Format(font: 4, fill: 0)));

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static CellFormat Format(uint font, uint fill, bool wraps = false)
    {
        var format = new CellFormat { NumberFormatId = TextFormat, FontId = font, FillId = fill, ApplyNumberFormat = true, ApplyFont = true, ApplyFill = true };
        if (wraps)
        {
            format.ApplyAlignment = true;
            format.AppendChild(new Alignment { WrapText = BooleanValue.FromBoolean(true), Vertical = VerticalAlignmentValues.Top });
        }

        return format;
    }
}
