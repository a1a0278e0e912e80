using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Extract;

/// <summary>Everything extracting can complain of.</summary>
public static class ExtractRules
{
    public static readonly Rule UnknownKind = Define("HK3001", "unknown-kind", Severity.Error,
        ("表ではないファイルです", "The file is not a table"),
        ("公開できるのは表だけです。Webページや文書をCSV・Excelの名前で保存したものは読めません。", "Only tables can be published; a web page or document saved under a table's name cannot be read."),
        ("元のシステムからCSVまたはExcel（.xlsx）で書き出し直してください。", "Export it again from the source system as CSV or Excel (.xlsx)."), "list.csv");

    public static readonly Rule Damaged = Define("HK3002", "damaged-file", Severity.Error,
        ("ファイルが壊れています", "The file is damaged"),
        ("途中までしか読めない表を公開すると、行が欠けたままになります。", "Publishing a table that ends halfway would lose rows."),
        ("ファイルを開けるか確かめ、保存し直したものを置いてください。", "Check that the file opens, save it again and replace it."), "list.xlsx");

    public static readonly Rule LimitExceeded = Define("HK3003", "limit-exceeded", Severity.Error,
        ("ファイルが決められた大きさを超えています", "The file exceeds a limit"),
        ("大きすぎる入力は夜間処理全体を止めるおそれがあるため、読まずに止めます。", "An oversized input could stop the nightly run, so it is refused."),
        ("不要な行・列・セルを除くか、hiraku.ymlのlimitsを見直してください。", "Remove what is not needed, or raise limits in hiraku.yml."), "limits: { columns: 2000 }");

    public static readonly Rule NoTable = Define("HK3004", "no-table", Severity.Error,
        ("表が見つかりません", "No table was found"),
        ("見出しとデータ行がないファイルからは何も公開できません。", "Without a header and rows there is nothing to publish."),
        ("書き出しが空でないか、別のシートに表がないかを確かめてください。", "Check that the export is not empty and that the table is not on another sheet."), "名称,所在地,緯度,経度");

    public static readonly Rule SheetMissing = Define("HK3005", "sheet-missing", Severity.Error,
        ("指定されたシートがありません", "The named sheet does not exist"),
        ("dataset.ymlのsheetに合うシートがないと、別の表を公開してしまうおそれがあります。", "Reading another sheet instead might publish the wrong table."),
        ("シート名を元に戻すか、dataset.ymlのsheetを直してください。", "Restore the sheet's name, or correct sheet in dataset.yml."), "sheet: 一覧");

    public static readonly Rule HeaderOutside = Define("HK3006", "header-outside", Severity.Error,
        ("指定された見出し行がありません", "The named header row does not exist"),
        ("dataset.ymlのheaderの行が空か、ファイルの行数を超えています。", "The header rows named in dataset.yml are blank or beyond the file."),
        ("dataset.ymlのheaderをautoにするか、正しい行番号にしてください。", "Set header to auto or to the right row."), "header: 3");

    public static readonly Rule Undecodable = Define("HK3010", "undecodable-byte", Severity.Error,
        ("読めない文字があります", "A character cannot be decoded"),
        ("文字コードに合わないバイトは、どの文字だったか分かりません。", "A byte that does not fit the encoding may have been any character."),
        ("そのセルを入力し直し、ファイル全体を同じ文字コードで保存してください。", "Type the cell again and save the whole file in one encoding."), "高橋");

    public static readonly Rule LostCharacter = Define("HK3011", "lost-character", Severity.Error,
        ("文字が失われています（�）", "A character was lost before the file reached us (�)"),
        ("以前の変換で文字が置き換えられており、元に戻せません。", "An earlier conversion replaced the character; it cannot be restored."),
        ("元のデータから、そのセルを入力し直してください。", "Type the cell again from the original."), "高橋");

    public static readonly Rule PrivateCharacter = Define("HK3012", "private-character", Severity.Warning,
        ("外字があります", "A private-use character is used"),
        ("外字はそのパソコンだけの文字で、ほかでは別の字や空白になります。", "A private-use character shows as something else on any other machine."),
        ("標準の文字かかなに置き換えてください。", "Replace it with a standard character or kana."), "髙");

    public static readonly Rule NullCharacter = Define("HK3013", "null-character", Severity.Warning,
        ("NUL文字が混ざっています", "The cell contains a NUL character"),
        ("画面に見えない文字で、検索や並べ替えを狂わせます。取り除いて読みました。", "It is invisible and breaks searching and sorting; it was removed."),
        ("書き出し元の設定を確かめてください。", "Check the exporting system's settings."), "");

    public static readonly Rule UnclosedQuote = Define("HK3014", "unclosed-quote", Severity.Error,
        ("引用符「\"」が閉じていません", "A quotation mark is never closed"),
        ("そこから後ろの行がすべて1つのセルとして読まれてしまいます。", "Everything after it would be read as one cell."),
        ("その行の「\"」を2つ重ねるか、取り除いてください。", "Double the quotation mark in that row, or remove it."), "\"5\"\"管\"");

    public static readonly Rule StrayQuote = Define("HK3015", "stray-quote", Severity.Warning,
        ("引用符「\"」の使い方が正しくありません", "A quotation mark is misplaced"),
        ("ソフトによって違う読み方をされます。", "Programs read such a row differently."),
        ("セルの中の「\"」は2つ重ね、セル全体を「\"」で囲んでください。", "Double it and enclose the whole cell in quotation marks."), "\"5\"\"管\"");

    public static readonly Rule BeyondHeader = Define("HK3016", "beyond-header", Severity.Warning,
        ("見出しのない列に値があります", "A cell lies beyond the header"),
        ("桁区切りのカンマや余分な区切りで、列がずれている可能性があります。", "An unquoted comma may have shifted the row's columns."),
        ("その行の区切りを確かめ、カンマを含む値は「\"」で囲んでください。", "Check the row's separators; enclose values that hold a comma."), "\"9,617\"");

    public static readonly Rule ShortRow = Define("HK3017", "short-row", Severity.Note,
        ("列が足りない行があります", "A row has fewer cells than the header"),
        ("足りない列は空として読みました。", "The missing cells were read as empty."),
        ("行の途中で改行されていないか確かめてください。", "Check that no line break splits the row."), "");

    public static readonly Rule NoHeader = Define("HK3020", "no-header", Severity.Warning,
        ("見出し行が見つかりません", "No header row was found"),
        ("列を「A列」「B列」と呼んで読みました。列の並びが変わると気づけません。", "Columns are named by their letters; a change of their order would go unnoticed."),
        ("1行目に見出しを入れてください。入れられない表なら、dataset.ymlのsourcesにそう書けば、この知らせは出なくなります。", "Put a header in the first row. Where that cannot be, say so under sources in dataset.yml; this warning then goes away."), "header: 0");

    public static readonly Rule DoubledHeader = Define("HK3021", "doubled-header", Severity.Note,
        ("同じ見出しが2つ以上あります", "Two columns have the same header"),
        ("区別するため2つ目から「_2」を付けて読みました。", "From the second on, _2 was appended to tell them apart."),
        ("見出しを列ごとに違う名前にしてください。", "Give every column its own name."), "定員（認可）");

    public static readonly Rule NamelessColumn = Define("HK3022", "nameless-column", Severity.Note,
        ("見出しのない列があります", "A column has no header"),
        ("列の記号（例：C列）を名前として読みました。", "It is called by its letter."),
        ("見出しを入れるか、不要な列なら削除してください。", "Name the column, or delete it."), "備考");

    public static readonly Rule ColumnsDiffer = Define("HK3023", "columns-differ", Severity.Warning,
        ("ファイルによって列が違います", "The files do not have the same columns"),
        ("ない列は空として読みました。名前が変わっただけなら、同じ列が2つに分かれます。", "Missing columns were read as empty; a renamed column appears twice."),
        ("全ファイルの見出しをそろえてください。", "Give all files the same headers."), "");

    public static readonly Rule OtherSheets = Define("HK3024", "other-sheets", Severity.Note,
        ("ほかのシートにも表があります", "Other sheets hold tables too"),
        ("1つのシートだけを読みました。", "Only one sheet was read."),
        ("読むシートをdataset.ymlのsheetで指定してください。", "Name the sheet in dataset.yml."), "sheet: 一覧");

    public static readonly Rule Hidden = Define("HK3025", "hidden-cells", Severity.Warning,
        ("非表示の行または列があります", "Rows or columns are hidden"),
        ("非表示の部分も読みました。見せるつもりのない情報が含まれているかもしれません。", "They were read too, and may hold what was not meant to be shown."),
        ("再表示して中身を確かめ、不要なら削除してください。", "Show them, look at them, and delete what is not needed."), "");

    public static readonly Rule ErrorCell = Define("HK3026", "error-cell", Severity.Warning,
        ("Excelのエラー値です", "The cell holds an Excel error"),
        ("計算できなかった値なので、空として読みました。", "It could not be calculated and was read as empty."),
        ("式を直すか、値を入力してください。", "Mend the formula, or type the value."), "");

    public static readonly Rule NoCachedValue = Define("HK3027", "formula-without-value", Severity.Warning,
        ("式の計算結果が保存されていません", "A formula has no stored result"),
        ("空として読みました。", "It was read as empty."),
        ("Excelで開いて保存し直してください。", "Open it in Excel and save it again."), "");

    public static readonly Rule RowsLeftOut = Define("HK3028", "rows-left-out", Severity.Note,
        ("データではない行を除きました", "Rows that are not data were left out"),
        ("表題、単位、合計、注記、空行はデータの行ではありません。", "Titles, units, totals, notes and blank rows are not data."),
        ("除かれては困る行なら、dataset.ymlのheaderで見出しの行を指定してください。", "If one of them is data, name the header row in dataset.yml."), "");

    public static readonly Rule OddRow = Define("HK3029", "odd-row", Severity.Warning,
        ("表の途中に、データらしくない行があります", "A row in the middle does not look like data"),
        ("小計や区切りの見出しが混ざると、件数や合計が狂います。データとして読みました。", "Subtotals and section headings distort counts; it was read as data."),
        ("その行を削除してください。", "Delete the row."), "");

    public static readonly Rule NestedValue = Define("HK3030", "nested-value", Severity.Note,
        ("入れ子の値を平らにしました", "Nested values were flattened"),
        ("表の1つのセルには1つの値しか入りません。", "A table's cell holds one value."),
        ("そのままで差し支えありません。", "Nothing needs doing."), "");

    public static readonly Rule ReturnedInPart = Define("HK3031", "returned-in-part", Severity.Error,
        ("返却用のファイルに表の全部が載っていません", "The workbook made for mending does not hold the whole table"),
        ("このまま読むと、載っていない行が公開データから消えてしまいます。", "Read as it is, the rows it leaves out would vanish from the data."),
        ("同じところを元のファイルで直し、元のファイルを置いてください。", "Mend the same cells in the original file and supply that."), "");

    public static readonly Rule BareFeatures = Define("HK3032", "features-without-properties", Severity.Warning,
        ("属性のない地物があります", "Features have no properties"),
        ("名前も種別もない位置だけの行は、公開しても何のことか分かりません（RFC 7946のproperties）。", "A place without a name or a kind tells nobody what is there (properties of RFC 7946)."),
        ("GISから、属性（名称など）を付けて書き出し直してください。", "Export it again with its attributes, the name above all."), "\"properties\": { \"名称\": \"中央公園\" }");

    public static readonly Rule ShapesLost = Define("HK3033", "shapes-left-out", Severity.Warning,
        ("線や面の形は読みません", "Lines and areas are not read"),
        ("表の1つのセルに入る位置は点だけです。線や面は公開データに残りません。", "Only a point fits into a table's cells; lines and areas do not go out with the data."),
        ("代表点（緯度・経度）を付けて書き出してください。形も公開するなら、元のGeoJSONを別に公開してください。", "Export a representative point with each. If the shapes are to be public, publish the GeoJSON itself elsewhere."), "\"geometry\": { \"type\": \"Point\", \"coordinates\": [139.652000, 35.735600] }");

    /// <summary>After one of these nothing of the file may be published, whatever the dataset's gate says.</summary>
    public static ImmutableArray<Rule> Fatal { get; } =
        [UnknownKind, Damaged, LimitExceeded, NoTable, SheetMissing, HeaderOutside, UnclosedQuote, ReturnedInPart];

    public static IReadOnlyList<Rule> All { get; } =
    [
        UnknownKind, Damaged, LimitExceeded, NoTable, SheetMissing, HeaderOutside, Undecodable, LostCharacter, PrivateCharacter,
        NullCharacter, UnclosedQuote, StrayQuote, BeyondHeader, ShortRow, NoHeader, DoubledHeader, NamelessColumn, ColumnsDiffer,
        OtherSheets, Hidden, ErrorCell, NoCachedValue, RowsLeftOut, OddRow, NestedValue, ReturnedInPart, BareFeatures,
        ShapesLost,
    ];

    private static Rule Define(
        string code, string name, Severity severity, (string Ja, string En) title, (string Ja, string En) why, (string Ja, string En) mend, string example) =>
        new(code, name, severity, new(title.Ja, title.En), new(why.Ja, why.En), new(mend.Ja, mend.En), example);
}
