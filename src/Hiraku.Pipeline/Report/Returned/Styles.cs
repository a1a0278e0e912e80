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

    private const int TextFormat = 49;

    public static string Sheet { get; } =
        $"""
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <fonts>
        <font><sz val="11"/><name val="Yu Gothic"/></font>
        <font><b/><sz val="11"/><name val="Yu Gothic"/></font>
        <font><b/><sz val="11"/><color rgb="FF9C0006"/><name val="Yu Gothic"/></font>
        <font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Yu Gothic"/></font>
        <font><b/><sz val="14"/><name val="Yu Gothic"/></font>
        </fonts>
        <fills>
        <fill><patternFill patternType="none"/></fill>
        <fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/></patternFill></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFFFEB9C"/></patternFill></fill>
        </fills>
        <borders><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs><xf/></cellStyleXfs>
        <cellXfs>
        <xf/>
        {Format(font: 0, fill: 0)}
        {Format(font: 1, fill: 2)}
        {Format(font: 2, fill: 3, wraps: true)}
        {Format(font: 0, fill: 4, wraps: true)}
        {Format(font: 0, fill: 0, wraps: true)}
        {Format(font: 3, fill: 0, wraps: true)}
        {Format(font: 4, fill: 0)}
        </cellXfs>
        </styleSheet>
        """.ReplaceLineEndings("");

    private static string Format(int font, int fill, bool wraps = false)
    {
        string format = FormattableString.Invariant($"<xf numFmtId=\"{TextFormat}\" fontId=\"{font}\" fillId=\"{fill}\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\"");
        return format + (wraps ? " applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>" : "/>");
    }
}
