using System.Globalization;
using Hiraku.Model;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Extract;

/// <summary>Words each fault of extracting, at its place.</summary>
internal static class ExtractFaults
{
    /// <param name="kind">html, pdf … as inspect names it.</param>
    public static Diagnostic UnknownKind(string file, LocalizedText what, string kind = "unknown") => Diagnostic.Of(ExtractRules.UnknownKind, new(file),
        new($"表ではなく、{what.Ja}でした。", $"This is not a table but {what.En}."), kind);

    public static Diagnostic Damaged(string file, string? sheet, int line, LocalizedText what) =>
        Diagnostic.Of(ExtractRules.Damaged, new(file, sheet, line), what);

    public static Diagnostic Limit(string file, string? sheet, int line, int column, LocalizedText what, long limit) =>
        Diagnostic.Of(ExtractRules.LimitExceeded, new(file, sheet, line, column), new(
            $"{what.Ja}が上限（{Number(limit)}）を超えています。読むのを止めました。",
            $"{what.En} exceeds the limit ({Number(limit)}); reading stopped."));

    public static Diagnostic NoTable(string file, string? sheet) => Diagnostic.Of(ExtractRules.NoTable, new(file, sheet),
        new("見出しとデータ行のある表が見つかりません。", "There is no table with a header and rows."));

    public static Diagnostic SheetMissing(string file, string sheet, IEnumerable<string> names) => Diagnostic.Of(ExtractRules.SheetMissing, new(file),
        new($"シート「{sheet}」がありません。あるのは: {string.Join("、", names)}", $"There is no sheet \"{sheet}\"; there are: {string.Join(", ", names)}"));

    public static Diagnostic HeaderOutside(string file, string? sheet, int first, int last) => Diagnostic.Of(ExtractRules.HeaderOutside, new(file, sheet, first),
        new($"見出しと指定された{first}～{last}行目に文字がありません。", $"Rows {first} to {last}, named as the header, hold no text."));

    public static Diagnostic Undecodable(Location place, string value) => Diagnostic.Of(ExtractRules.Undecodable, place,
        new("このセルに、文字コードに合わないバイトがあります。", "This cell holds a byte that does not fit the encoding."), value);

    public static Diagnostic Lost(Location place, string value) => Diagnostic.Of(ExtractRules.LostCharacter, place,
        new("このセルの文字が以前の変換で失われています。", "A character of this cell was lost in an earlier conversion."), value);

    public static Diagnostic Private(Location place, string value) => Diagnostic.Of(ExtractRules.PrivateCharacter, place,
        new("このセルに外字（私用領域の文字）があります。", "This cell holds a private-use character."), value);

    public static Diagnostic Null(Location place) => Diagnostic.Of(ExtractRules.NullCharacter, place,
        new("NUL文字を取り除きました。", "A NUL character was removed."));

    public static Diagnostic UnclosedQuote(string file, int line, int column = -1) => Diagnostic.Of(ExtractRules.UnclosedQuote, new(file, null, line, column),
        new($"{line}行目から始まる「\"」が閉じていません。", $"The quotation mark opened at line {line} is never closed."));

    public static Diagnostic StrayQuote(string file, int line) => Diagnostic.Of(ExtractRules.StrayQuote, new(file, null, line),
        new("「\"」がセルの途中にあります。", "A quotation mark stands inside a cell."));

    public static Diagnostic BeyondHeader(Location place, string value) => Diagnostic.Of(ExtractRules.BeyondHeader, place,
        new("見出しのない列に値があります。この値は読みません。", "The cell has no header; its value is not read."), value);

    public static Diagnostic ShortRow(string file, int line, int cells, int columns) => Diagnostic.Of(ExtractRules.ShortRow, new(file, null, line),
        new($"{columns}列の表ですが、この行は{cells}列です。", $"The table has {columns} columns, this row {cells}."));

    /// <param name="line">The first row of data.</param>
    public static Diagnostic NoHeader(string file, string? sheet, int line, LocalizedText why) => Diagnostic.Of(ExtractRules.NoHeader, new(file, sheet, line), new(
        $"見出しのない表として、{Number(line)}行目からデータと読みました（{why.Ja}）。", $"Read as a table without a header, its data from row {Number(line)} on ({why.En})."))
        with
    {
        Hint = new(
            $"{ExtractRules.NoHeader.Mend.Ja} sources: [{{ path: \"{file}\", header: 0 }}]（{Number(line)}行目が見出しなら header: {Number(line)}）",
            $"{ExtractRules.NoHeader.Mend.En} sources: [{{ path: \"{file}\", header: 0 }}] (header: {Number(line)} where row {Number(line)} is the header)"),
    };

    public static Diagnostic DoubledHeader(Location place, string header, string renamed) => Diagnostic.Of(ExtractRules.DoubledHeader, place,
        new($"見出し「{header}」はすでにあります。「{renamed}」として読みました。", $"The header \"{header}\" exists already; read as \"{renamed}\"."), header);

    public static Diagnostic NamelessColumn(Location place, string name) => Diagnostic.Of(ExtractRules.NamelessColumn, place,
        new($"見出しのない列を「{name}」として読みました。", $"A column without a header was read as \"{name}\"."));

    public static Diagnostic ColumnsDiffer(string file, string? sheet, string first, IReadOnlyCollection<string> missing, IReadOnlyCollection<string> added) =>
        Diagnostic.Of(ExtractRules.ColumnsDiffer, new(file, sheet), new(
            $"「{first}」と列が違います。" + List("ない列: ", missing, "、") + List("増えた列: ", added, "、"),
            $"The columns differ from \"{first}\"." + List(" Missing: ", missing, ", ") + List(" Added: ", added, ", ")));

    public static Diagnostic OtherSheets(string file, string sheet, IReadOnlyCollection<string> others) => Diagnostic.Of(ExtractRules.OtherSheets, new(file, sheet),
        new($"シート「{sheet}」を読みました。ほかに: {string.Join("、", others)}", $"Sheet \"{sheet}\" was read; there are also: {string.Join(", ", others)}"));

    public static Diagnostic Hidden(string file, string? sheet, int line, int column, LocalizedText what) =>
        Diagnostic.Of(ExtractRules.Hidden, new(file, sheet, line, column), what);

    public static Diagnostic ErrorCell(Location place, string value) => Diagnostic.Of(ExtractRules.ErrorCell, place,
        new($"エラー値 {value} を空として読みました。", $"The error value {value} was read as empty."), value);

    public static Diagnostic NoCachedValue(Location place) => Diagnostic.Of(ExtractRules.NoCachedValue, place,
        new("式だけがあり、計算結果がありません。", "There is a formula without its result."));

    public static Diagnostic RowsLeftOut(string file, string? sheet, int first, int last, LocalizedText why) => Diagnostic.Of(ExtractRules.RowsLeftOut, new(file, sheet, first),
        new($"{Range(first, last)}行目を除きました: {why.Ja}", $"Left out row {Range(first, last)}: {why.En}"));

    public static Diagnostic OddRow(string file, string? sheet, int line, LocalizedText why) => Diagnostic.Of(ExtractRules.OddRow, new(file, sheet, line), why);

    public static Diagnostic NestedValue(string file, int line, string header) => Diagnostic.Of(ExtractRules.NestedValue, new(file, null, line),
        new($"「{header}」は入れ子の値を平らにした列です。", $"\"{header}\" is a flattened nested value."));

    /// <param name="line">Where the first of them stands.</param>
    public static Diagnostic BareFeatures(string file, int line, long bare, long all) => Diagnostic.Of(ExtractRules.BareFeatures, new(file, null, line),
        bare == all
            ? new($"{Number(all)}件のどれにも属性（properties）がありません。表になるのは、あればIDと点の位置だけです。", $"None of the {Number(all)} features has properties; only IDs and points, where there are any, come into the table.")
            : new($"{Number(all)}件のうち{Number(bare)}件に属性（properties）がありません。", $"{Number(bare)} of {Number(all)} features have no properties."));

    /// <param name="shapes">Polygon, LineString …</param>
    public static Diagnostic ShapesLost(string file, int line, long shaped, long all, IEnumerable<string> shapes)
    {
        string kinds = string.Join(", ", shapes);
        return Diagnostic.Of(ExtractRules.ShapesLost, new(file, null, line), new(
            $"{Number(all)}件のうち{Number(shaped)}件は点ではありません（{kinds}）。形は読まず、種類だけを geometry_type に入れました。",
            $"{Number(shaped)} of {Number(all)} features are no points ({kinds}); of their shape only the kind was read, as geometry_type."));
    }

    private static string Range(int first, int last) => first == last ? Number(first) : $"{Number(first)}～{Number(last)}";

    private static string List(string lead, IReadOnlyCollection<string> names, string separator) => names.Count == 0 ? "" : lead + string.Join(separator, names) + "。";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static Diagnostic ReturnedExcerpt(string file) => Diagnostic.Of(ExtractRules.ReturnedInPart, new(file),
        new("行の一部だけを載せた返却用のファイルです。", "This workbook was made for mending and holds some of the rows only."));

    public static Diagnostic ReturnedSeveral(string file, IEnumerable<string> sheets) => Diagnostic.Of(ExtractRules.ReturnedInPart, new(file),
        new($"返却用のファイルに元のファイル別の表がいくつもあります（{string.Join("、", sheets)}）。", $"This workbook was made for mending and holds several files' tables ({string.Join(", ", sheets)})."));
}
