using System.Collections.Immutable;
using System.Globalization;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Map.Headers;

namespace Hiraku.Pipeline.Map;

/// <summary>Everything mapping can complain of, HK4xxx.</summary>
public static class MapRules
{
    public static readonly Rule MissingHeader = new("HK4001", "header-missing", Severity.Error,
        new("dataset.yml が指す見出しがありません", "A header that dataset.yml names is not in the file"),
        new("見出しが変わったまま公開すると、その項目が全行で空になります。", "Going on would leave the field empty in every row."),
        new("エクスポートの見出しを確かめ、dataset.yml の columns を合わせてください。", "Look at the export's header and correct columns in dataset.yml."),
        "columns: { 名称: 施設名 }");

    public static readonly Rule SharedHeader = new("HK4002", "header-claimed-twice", Severity.Error,
        new("一つの見出しが二つの項目に使われています", "One header is claimed by two fields"),
        new("同じ値を二つの項目として公開するのは誤りです（一列に緯度と経度がある場合を除く）。", "One value cannot mean two things (save a column that holds latitude and longitude)."),
        new("columns のどちらか一方を消してください。", "Delete one of the two under columns."),
        "columns: { 名称: 施設名, 設置位置: 設置場所 }");

    public static readonly Rule RivalHeaders = new("HK4003", "field-claimed-twice", Severity.Error,
        new("一つの項目に二つの見出しが当てはまります", "Two headers mean one field"),
        new("どちらの列を公開すべきか、プログラムには決められません。", "Which of the columns should go out is not for a program to decide."),
        new("columns で使う方を指定し、もう一方を ignore に書いてください。", "Name the one to use under columns and the other under ignore."),
        "columns: { 所在地_連結表記: 住所 }");

    public static readonly Rule OpenQuestion = new("HK4004", "mapping-question", Severity.Warning,
        new("見出しがどの項目か確かめてください", "Please say which field a header means"),
        new("確信が持てない対応付けで公開することはしません。答えるまでこの列は公開されません。", "A mapping that is not sure is not published; the column stays inside until someone answers."),
        new("候補の行を dataset.yml の columns に貼るか、公開しないなら ignore に書いてください。", "Paste one of the lines under columns in dataset.yml, or name the header under ignore."),
        "columns: { 電話番号: 連絡先 }");

    public static readonly Rule UnmentionedHeader = new("HK4005", "column-not-published", Severity.Note,
        new("公開されない列があります", "A column is not published"),
        new("スキーマの項目（標準のない表では columns に挙げた列）だけが公開されます。", "Only fields of the schema (or the columns listed for a free table) go out."),
        new("知っていて公開しない列は ignore に書くと、この知らせは出なくなります。", "Name it under ignore if it is known and stays inside; this note then goes away."),
        "ignore: [担当者]");

    public static readonly Rule LostField = new("HK4006", "required-field-missing", Severity.Error,
        new("必須の項目に当たる列がありません", "No column feeds a required field"),
        new("標準が必須とする項目を欠いたまま公開すると、標準に沿ったデータになりません。", "The data would break the standard that asks for the field."),
        new("この項目の列を表に加えてください。別の見出しで入っているなら、データ担当が dataset.yml の columns で指定します。", "Add the column, or name its header under columns."),
        "columns: { 名称: 施設名 }");

    public static readonly Rule NoField = new("HK4007", "nothing-mapped", Severity.Error,
        new("どの見出しも項目に当てはまりません", "No header means any field"),
        new("別のファイルか、別のスキーマの可能性があります。", "It is probably another file, or another schema."),
        new("ファイルと schema の組み合わせ、見出しの行（header）を確かめてください。", "Check the file against its schema, and the header row."),
        "sources: [{ path: raw/export.xlsx, header: 3 }]");

    public static readonly Rule FreeColumns = new("HK4008", "free-table-columns", Severity.Error,
        new("標準のない表で、公開する列が指定されていません", "A table without a standard lists no columns to publish"),
        new("既定では何も公開しません。個人情報の列が混じることを防ぎます。", "Nothing goes out by default, so that no personal column slips through."),
        new("公開する列を columns に挙げてください。", "List the columns to publish under columns."),
        "columns: { 年度: 年度, 予算額: 予算額 }");

    public static readonly Rule IgnoredHeader = new("HK4009", "ignored-header-missing", Severity.Note,
        new("ignore に書かれた見出しがありません", "A header under ignore is not in the file"),
        new("名前が変わったのかもしれません。変わった列は新しい列として知らせます。", "It may have been renamed; the new name is reported as a new column."),
        new("不要になったら ignore から消してください。", "Delete it from ignore when it is no longer needed."),
        "ignore: [担当者]");

    public static readonly Rule OlderField = new("HK4010", "column-of-earlier-version", Severity.Note,
        new("旧版の列は今の版に項目がありません", "A column of an earlier version has no field of its own"),
        new("今の標準にない項目か、公開者の情報から作られる項目です。", "The current standard does not have it, or makes it from what is known of the publisher."),
        new("そのままで構いません。消えては困る値は備考などに移してください。", "Nothing need be done; move values that must not be lost to the remarks."),
        "備考");

    public static readonly Rule NewHeader = new("HK4011", "header-added", Severity.Note,
        new("前回なかった列が増えました", "A column is new since the last good run"),
        new("知らないうちに公開される列がないことを示します。", "It shows that no column goes out unnoticed."),
        new("公開するなら columns に、しないなら ignore に書いてください。", "Name it under columns to publish it, under ignore to keep it inside."),
        "ignore: [担当者]");

    public static readonly Rule GoneHeader = new("HK4012", "header-gone", Severity.Warning,
        new("前回あった列がなくなりました", "A column of the last good run is gone"),
        new("公開していた項目が空になります。", "A field that was published becomes empty."),
        new("エクスポートの設定を確かめてください。廃止した列なら columns から消してください。", "Check the export; delete it from columns if it was given up."),
        "columns: { 設置位置: 設置場所 }");

    public static readonly Rule RenamedHeader = new("HK4013", "header-renamed", Severity.Warning,
        new("列の名前が変わったようです", "A column seems to have been renamed"),
        new("名前だけの変更なら、対応付けを一行直せば済みます。", "If only the name changed, one line puts it right."),
        new("示した行を dataset.yml の columns に貼ってください。", "Paste the line shown under columns in dataset.yml."),
        "columns: { 名称: 施設の名称 }");

    public static readonly Rule DoubtedHeader = new("HK4014", "header-like-data", Severity.Warning,
        new("見出しの行が、データの行に見えます", "The header row looks like a row of data"),
        new("見出しのない表なら、最初の1件が見出しとして扱われ、公開されません。", "If the table has no header, its first row is taken for one and does not go out."),
        new("見出しのない表なら sources に header: 0 を、この行が見出しならその行番号を書いてください。この知らせは出なくなります。", "Write header: 0 under sources where the table has no header, or the row's number where it is the header; this warning then goes away."),
        "sources: [{ path: raw/export.csv, header: 0 }]");

    public static IReadOnlyList<Rule> All { get; } =
    [
        MissingHeader, SharedHeader, RivalHeaders, OpenQuestion, UnmentionedHeader, LostField, NoField, FreeColumns, IgnoredHeader, OlderField, NewHeader, GoneHeader, RenamedHeader,
        DoubtedHeader,
    ];

    public static Diagnostic HeaderMissing(Location at, ColumnMapping mapping, string header, string? nearest)
    {
        var fault = Diagnostic.Of(MissingHeader, at, new(
            string.Create(CultureInfo.InvariantCulture, $"「{header}」という見出しがありません（dataset.yml {mapping.Line} 行目、項目「{mapping.Field}」）。"),
            string.Create(CultureInfo.InvariantCulture, $"There is no header '{header}' (dataset.yml line {mapping.Line}, field '{mapping.Field}').")), header, nearest);
        return nearest is null ? fault : Paste(fault, YamlLines.Pair(mapping.Field, nearest));
    }

    public static Diagnostic HeaderTwice(Location at, string field, string header, int times) =>
        Diagnostic.Of(RivalHeaders, at, new(
            string.Create(CultureInfo.InvariantCulture, $"項目「{field}」の見出し「{header}」が {times} 列あります。"),
            string.Create(CultureInfo.InvariantCulture, $"The header '{header}' of field '{field}' stands over {times} columns.")), header);

    public static Diagnostic ClaimedTwice(Location at, string header, ColumnMapping first, ColumnMapping second) =>
        Diagnostic.Of(SharedHeader, at, new(
            string.Create(CultureInfo.InvariantCulture, $"「{header}」が項目「{first.Field}」（{first.Line} 行目）と「{second.Field}」（{second.Line} 行目）の両方に使われています。"),
            string.Create(CultureInfo.InvariantCulture, $"'{header}' feeds both '{first.Field}' (line {first.Line}) and '{second.Field}' (line {second.Line}).")), header);

    public static Diagnostic IgnoredAndUsed(Location at, string header, string field) =>
        Diagnostic.Of(SharedHeader, at, new($"「{header}」は ignore と項目「{field}」の両方に書かれています。", $"'{header}' stands under ignore and feeds '{field}'."), header);

    public static Diagnostic TwoHeaders(Location at, string field, ImmutableArray<string> headers)
    {
        string list = string.Join("」「", headers);
        var fault = Diagnostic.Of(RivalHeaders, at, new($"項目「{field}」に「{list}」が当てはまります。", $"'{string.Join("' and '", headers)}' both mean '{field}'."), list);
        return Paste(fault, [.. headers.Distinct().Select(header => YamlLines.Pair(field, header))]);
    }

    public static Diagnostic Question(Location at, string header, HeaderQuestion question, TableSchema schema)
    {
        string Name(HeaderMatch match) => schema.Fields[match.Field].Name;
        HeaderMatch best = question.Candidates[0];
        var fault = Diagnostic.Of(OpenQuestion, at, new(
            $"「{header}」はどの項目ですか。もっとも近いのは「{Name(best)}」です（{best.Why.Ja}）。",
            $"Which field is '{header}'? The nearest is '{Name(best)}' ({best.Why.En})."), header, Name(best));
        return Paste(fault, [.. question.Candidates.Select(match => YamlLines.Pair(Name(match), header))]);
    }

    public static Diagnostic Unmentioned(Location at, string header) =>
        Diagnostic.Of(UnmentionedHeader, at, new($"列「{header}」は公開されません。", $"The column '{header}' is not published."), header);

    public static Diagnostic RequiredLost(Location at, Field field) =>
        Diagnostic.Of(LostField, at with { Field = field.Name }, new($"必須項目「{field.Name}」に当たる列がありません。", $"No column feeds the required field '{field.Name}'."));

    public static Diagnostic NothingFound(Location at, TableSchema schema) =>
        Diagnostic.Of(NoField, at, new($"スキーマ「{schema.Id}」の項目に当たる見出しが一つもありません。", $"No header means a field of '{schema.Id}'."));

    public static Diagnostic FreeWithoutColumns(Location at, ImmutableArray<string> headers) =>
        Paste(
            Diagnostic.Of(FreeColumns, at, new("dataset.yml に columns がありません。", "dataset.yml has no columns.")),
            [.. headers.Where(header => header.Trim().Length > 0).Take(40).Select(header => YamlLines.Pair(header, header))]);

    public static Diagnostic IgnoredMissing(Location at, string header) =>
        Diagnostic.Of(IgnoredHeader, at, new($"ignore の「{header}」はこのファイルにありません。", $"'{header}' under ignore is not in this file."), header);

    public static Diagnostic DroppedByStandard(Location at, string header) =>
        Diagnostic.Of(OlderField, at, new($"旧版の列「{header}」は、そのままの形では公開されません。", $"The earlier version's column '{header}' does not go out as it is."), header);

    public static Diagnostic HeaderAdded(Location at, string header) =>
        Diagnostic.Of(NewHeader, at, new($"列「{header}」が増えました。", $"The column '{header}' is new."), header);

    public static Diagnostic HeaderGone(Location at, string header, string? field) =>
        Diagnostic.Of(GoneHeader, at with { Field = field }, new(
            $"列「{header}」がなくなりました{(field is null ? "" : $"（項目「{field}」）")}。",
            $"The column '{header}' is gone{(field is null ? "" : $" (field '{field}')")}."), header);

    public static Diagnostic HeaderRenamed(Location at, string was, string now, string? field)
    {
        var fault = Diagnostic.Of(RenamedHeader, at with { Field = field }, new($"列「{was}」が「{now}」に変わったようです。", $"The column '{was}' seems to be '{now}' now."), now, was);
        return field is null ? fault : Paste(fault, YamlLines.Pair(field, now));
    }

    public static Diagnostic LikeData(Location header, ImmutableArray<string> headers)
    {
        string row = header.Line.ToString(CultureInfo.InvariantCulture);
        string cells = Shown.Row(headers);
        return Diagnostic.Of(DoubtedHeader, header, new(
            $"{row}行目を見出しとして読みましたが、データに見えます: {cells}", $"Row {row} was read as the header, and looks like data: {cells}"))
            with
        {
            Hint = new(
                $"{DoubtedHeader.Mend.Ja} sources: [{{ path: {YamlLines.Quote(header.File)}, header: 0 }}]（見出しなら header: {row}）",
                $"{DoubtedHeader.Mend.En} sources: [{{ path: {YamlLines.Quote(header.File)}, header: 0 }}] (header: {row} where it is the header)"),
        };
    }

    private static Diagnostic Paste(Diagnostic fault, params ImmutableArray<string> lines)
    {
        string yaml = "columns:\n" + string.Join('\n', lines.Select(line => "  " + line));
        return fault with { Hint = new($"{fault.Rule.Mend.Ja}\n{yaml}", $"{fault.Rule.Mend.En}\n{yaml}") };
    }
}
