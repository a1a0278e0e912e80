using DocumentFormat.OpenXml.Spreadsheet;

namespace Hiraku.Pipeline.Write.Excel;

/// <summary>The few looks a cell can have; the numbers are places in the style sheet.</summary>
internal static class SheetStyles
{
    public const uint General = 0;

    public const uint Header = 1;

    /// <summary>Format "@": what is typed over such a cell stays text, leading zeros and all.</summary>
    public const uint Text = 2;

    public const uint Date = 3;

    /// <summary>A count that is kept back: grey, to the right, where its digits would stand.</summary>
    public const uint Hidden = 4;

    private const uint TextFormat = 49;
    private const uint DateFormat = 164;

    public static Stylesheet Build() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Yu Gothic" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new Color { Rgb = "FFFFFFFF" }, new FontName { Val = "Yu Gothic" }),
            new Font(new FontSize { Val = 11 }, new Color { Rgb = "FF595959" }, new FontName { Val = "Yu Gothic" }))
        { Count = 3 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FF1F3A5F" }) { PatternType = PatternValues.Solid }))
        { Count = 3 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            Format(0, 0, 0),
            Format(TextFormat, 1, 2),
            Format(TextFormat, 0, 0),
            Format(DateFormat, 0, 0),
            Right(Format(TextFormat, 2, 0)))
        { Count = 5 });

    private static CellFormat Right(CellFormat format)
    {
        format.ApplyAlignment = true;
        format.AppendChild(new Alignment { Horizontal = HorizontalAlignmentValues.Right });
        return format;
    }

    private static CellFormat Format(uint number, uint font, uint fill) => new()
    {
        NumberFormatId = number,
        FontId = font,
        FillId = fill,
        BorderId = 0,
        FormatId = 0,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
    };
}
