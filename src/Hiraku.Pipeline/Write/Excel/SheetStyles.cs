namespace Hiraku.Pipeline.Write.Excel;

/// <summary>The few looks a cell can have; the numbers are places in the style sheet.</summary>
internal static class SheetStyles
{
    public const int General = 0;

    public const int Header = 1;

    /// <summary>Format "@": what is typed over such a cell stays text, leading zeros and all.</summary>
    public const int Text = 2;

    public const int Date = 3;

    /// <summary>A count that is kept back: grey, to the right, where its digits would stand.</summary>
    public const int Hidden = 4;

    private const int TextFormat = 49;
    private const int DateFormat = 164;

    public static string Sheet { get; } =
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <x:numFmts count="1"><x:numFmt numFmtId="{DateFormat}" formatCode="yyyy\-mm\-dd" /></x:numFmts>
        <x:fonts count="3">
        <x:font><x:sz val="11" /><x:name val="Yu Gothic" /></x:font>
        <x:font><x:b /><x:sz val="11" /><x:color rgb="FFFFFFFF" /><x:name val="Yu Gothic" /></x:font>
        <x:font><x:sz val="11" /><x:color rgb="FF595959" /><x:name val="Yu Gothic" /></x:font>
        </x:fonts>
        <x:fills count="3">
        <x:fill><x:patternFill patternType="none" /></x:fill>
        <x:fill><x:patternFill patternType="gray125" /></x:fill>
        <x:fill><x:patternFill patternType="solid"><x:fgColor rgb="FF1F3A5F" /></x:patternFill></x:fill>
        </x:fills>
        <x:borders count="1"><x:border><x:left /><x:right /><x:top /><x:bottom /><x:diagonal /></x:border></x:borders>
        <x:cellStyleXfs count="1"><x:xf /></x:cellStyleXfs>
        <x:cellXfs count="5">
        {Format(0, font: 0, fill: 0)} />
        {Format(TextFormat, font: 1, fill: 2)} />
        {Format(TextFormat, font: 0, fill: 0)} />
        {Format(DateFormat, font: 0, fill: 0)} />
        {Format(TextFormat, font: 2, fill: 0)} applyAlignment="1"><x:alignment horizontal="right" /></x:xf>
        </x:cellXfs>
        </x:styleSheet>
        """.ReplaceLineEndings("");

    private static string Format(int number, int font, int fill) => FormattableString.Invariant(
        $"<x:xf numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\"");
}
