using System.Globalization;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Validate.Rules;

/// <summary>What can be wrong with a table as a whole (HK62xx).</summary>
public static class TableRules
{
    public static readonly Rule DuplicateKey = new(
        "HK6201", "duplicate-key", Severity.Error,
        new("同じキー（ID など）の行が二つあります", "Two rows have the same key"),
        new("ID は一つのものだけを指すためにあります。重なると、更新や結合で片方が消えます。",
            "An ID names one thing. Two rows with one ID overwrite each other when the data is joined or updated."),
        new("同じものが二度入っていれば片方を消し、別のものなら別の ID を振ってください。",
            "Remove one row if it is the same thing; give it another ID if it is not."),
        "ID: 1312020001、次の行は 1312020002");

    public static readonly Rule DuplicatePlace = new(
        "HK6202", "duplicate-place", Severity.Warning,
        new("名称も所在地も同じ行があります", "Two rows have the same name and the same address"),
        new("同じ施設を二度数えているおそれがあります。", "The same place may be counted twice."),
        new("同じ施設なら片方を消し、違うものなら名称か設置位置で区別できるようにしてください。",
            "Remove one if it is the same place; otherwise tell them apart by name or position."),
        "名称: 中央図書館（本館）／中央図書館（別館）");

    public static readonly Rule NoRows = new(
        "HK6203", "no-rows", Severity.Error,
        new("データの行が一つもありません", "There is not a single row"),
        new("空の表を公開すると、いままでのデータが消えたように見えます。", "Publishing an empty table looks as if everything had gone."),
        new("書き出しをやり直してください。本当に 0 件なら dataset.yml に expect: { rows: 0..0 } と書いてください。",
            "Export again. If there really are none, write expect: { rows: 0..0 } in dataset.yml."),
        "expect: { rows: 100..2000 }");

    public static readonly Rule TooFewRows = new(
        "HK6204", "too-few-rows", Severity.Error,
        new("行数が予定より少なすぎます", "There are fewer rows than expected"),
        new("書き出しが途中で切れたおそれがあります。", "The export may have been cut short."),
        new("書き出しをやり直してください。減ったのが正しければ dataset.yml の expect: rows を直してください。",
            "Export again. If the number is right, change expect: rows in dataset.yml."),
        "expect: { rows: 100..2000 }");

    public static readonly Rule TooManyRows = new(
        "HK6205", "too-many-rows", Severity.Error,
        new("行数が予定より多すぎます", "There are more rows than expected"),
        new("同じ表が二度つながったか、別の表が混ざったおそれがあります。", "A table may have been appended twice, or another one mixed in."),
        new("余分な行がないか確かめてください。増えたのが正しければ dataset.yml の expect: rows を直してください。",
            "Look for rows that do not belong. If the number is right, change expect: rows in dataset.yml."),
        "expect: { rows: 100..2000 }");

    public static readonly Rule RowsDropped = new(
        "HK6206", "rows-dropped", Severity.Error,
        new("前回より行が大きく減りました", "Many rows are gone since the last good run"),
        new("消えた行は公開サイトからも消えます。書き出しの失敗を公開しないための歯止めです。",
            "Rows that are gone vanish from the site too; this keeps a failed export from being published."),
        new("書き出しをやり直してください。減ったのが正しければ dataset.yml の expect: drop を大きくしてください。",
            "Export again. If the drop is right, raise expect: drop in dataset.yml."),
        "expect: { drop: 20% }");

    public static readonly Rule FillTooLow = new(
        "HK6207", "fill-too-low", Severity.Error,
        new("埋まっている行の割合が約束に足りません", "Fewer rows hold a value than promised"),
        new("dataset.yml で約束した割合を下回りました。", "The share fell below what dataset.yml promises."),
        new("空欄を埋めるか、約束が高すぎるなら dataset.yml の expect: fill を直してください。",
            "Fill in the cells, or lower expect: fill in dataset.yml if it promises too much."),
        "expect: { fill: { 緯度: 95% } }");

    public static readonly Rule ColumnEmptied = new(
        "HK6208", "column-emptied", Severity.Error,
        new("前回は値があった列が空になりました", "A column that held values last time is empty now"),
        new("列の見出しが変わったか、書き出しの設定が変わったおそれがあります。", "A heading or the export's settings may have changed."),
        new("元の表の見出しと書き出しの設定を確かめてください。", "Check the headings of your table and how it was exported."),
        "電話番号: 03-5984-1111");

    public static readonly Rule FillDropped = new(
        "HK6209", "fill-dropped", Severity.Warning,
        new("前回より空欄が大きく増えました", "Many more cells are empty than last time"),
        new("一部の行だけ値が抜け落ちたおそれがあります。", "Part of the rows may have lost their values."),
        new("空欄になった行を確かめてください。", "Look at the rows that lost their value."),
        "電話番号: 03-5984-1111");

    public static readonly Rule Stale = new(
        "HK6210", "stale-data", Severity.Warning,
        new("約束した更新の時期を過ぎています", "The data is older than promised"),
        new("古いデータに気づかないまま使われます。", "Old data is used by people who cannot tell."),
        new("新しい書き出しを置いてください。更新しなくなったデータなら dataset.yml の frequency を直してください。",
            "Supply a new export, or change frequency in dataset.yml if it is no longer renewed."),
        "frequency: monthly");

    public static IReadOnlyList<Rule> All { get; } =
    [
        DuplicateKey, DuplicatePlace, NoRows, TooFewRows, TooManyRows, RowsDropped, FillTooLow, ColumnEmptied, FillDropped, Stale,
    ];

    public static Diagnostic Duplicate(Rule rule, Location place, string fields, string value, Location first) => Diagnostic.Of(
        rule,
        place,
        new($"「{fields}」の「{Shown.Of(value)}」は {Row(place, first)} と同じです。", $"\"{Shown.Of(value)}\" in \"{fields}\" is the same as in {RowEn(place, first)}."),
        value);

    public static Diagnostic Empty() => Whole(NoRows, "データの行が一つもありません。", "The table holds no rows.");

    public static Diagnostic Few(long rows, int expected) =>
        Whole(TooFewRows, $"{rows} 行しかありません（予定は {expected} 行以上）。", $"There are {rows} rows; at least {expected} are expected.");

    public static Diagnostic Many(long rows, int expected) =>
        Whole(TooManyRows, $"{rows} 行あります（予定は {expected} 行まで）。", $"There are {rows} rows; at most {expected} are expected.");

    public static Diagnostic Dropped(long rows, long before, double allowed) => Whole(
        RowsDropped,
        $"前回の {before} 行から {rows} 行に減りました（{Percent(1 - ((double)rows / before))} 減。許しているのは {Percent(allowed)} まで）。",
        $"From {before} rows to {rows}: {Percent(1 - ((double)rows / before))} are gone, {Percent(allowed)} may be.");

    public static Diagnostic Fill(string field, long filled, long rows, double promised) => Whole(
        FillTooLow,
        $"「{field}」が埋まっているのは {rows} 行のうち {filled} 行（{Percent((double)filled / rows)}）です。約束は {Percent(promised)} です。",
        $"\"{field}\" is filled in {filled} of {rows} rows ({Percent((double)filled / rows)}); {Percent(promised)} is promised.",
        field);

    public static Diagnostic Emptied(string field, long before) => Whole(
        ColumnEmptied,
        $"「{field}」は前回 {before} 行に値がありましたが、今回はすべて空です。",
        $"\"{field}\" held a value in {before} rows last time and holds none now.",
        field);

    public static Diagnostic Thinner(string field, double before, double now) => Whole(
        FillDropped,
        $"「{field}」の埋まり具合が {Percent(before)} から {Percent(now)} に下がりました。",
        $"\"{field}\" was filled in {Percent(before)} of the rows and is filled in {Percent(now)} now.",
        field);

    public static Diagnostic Old(string modified, int days, string frequency) => Whole(
        Stale,
        $"最後に変わったのは {modified}（{days} 日前）です。frequency は {frequency} です。",
        $"It last changed on {modified}, {days} days ago; frequency says {frequency}.");

    private static Diagnostic Whole(Rule rule, string ja, string en, string? field = null) =>
        Diagnostic.Of(rule, new Location("", Field: field), new(ja, en));

    private static string Row(Location place, Location first) =>
        first.File == place.File && first.Sheet == place.Sheet ? $"{first.Line} 行目" : $"{first.File} の {first.Line} 行目";

    private static string RowEn(Location place, Location first) =>
        first.File == place.File && first.Sheet == place.Sheet ? $"row {first.Line}" : $"row {first.Line} of {first.File}";

    private static string Percent(double share) => Math.Round(share * 100, 1).ToString(CultureInfo.InvariantCulture) + "%";
}
