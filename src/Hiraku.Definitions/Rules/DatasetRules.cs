using System.Globalization;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Definitions.Rules;

/// <summary>What can be wrong with what a dataset.yml asks for.</summary>
public static class DatasetRules
{
    public static readonly Rule Place = new("HK1030", "source-place", Severity.Error,
        new("データの在りかが一つに決まりません", "A source needs exactly one place"),
        new("path・url・database のどれから読むかが一つに決まらないと、何を公開したか後から示せません。", "What was published can only be shown later when it is clear where it was read from."),
        new("path、url、database のうち一つだけを書いてください。", "Write exactly one of path, url and database."),
        "sources: [{ path: raw/export.csv }]");

    public static readonly Rule PathOutside = new("HK1031", "source-outside", Severity.Error,
        new("データセットのフォルダーの外は読めません", "A source may not lie outside the dataset's folder"),
        new("外のファイルを誤って公開しないためです。", "It keeps files that were never meant to go out from being published."),
        new("ファイルをデータセットのフォルダーに置き、そこからの相対パスで書いてください。", "Put the file into the dataset's folder and name it relative to that."),
        "path: raw/export.csv");

    public static readonly Rule NotWeb = new("HK1032", "source-url", Severity.Error,
        new("取得先が http(s) の URL ではありません", "A source's URL is not http(s)"),
        new("取得できるのは http と https だけです。", "Only http and https can be fetched."),
        new("https:// から始まる URL を書いてください。", "Write a URL that begins with https://."),
        "url: https://www.example.lg.jp/opendata/aed.csv");

    public static readonly Rule Secret = new("HK1033", "secret-in-file", Severity.Error,
        new("接続文字列がファイルに書かれています", "A connection string stands in the file"),
        new("パスワードを設定ファイルに残すと、写しや履歴から漏れます。", "A password kept in a file leaks through copies and history."),
        new("接続文字列は環境変数に置き、env:名前 と書いてください。", "Keep the connection string in an environment variable and write env:NAME."),
        "connection: env:HIRAKU_DB");

    public static readonly Rule TwoValues = new("HK1034", "value-and-from", Severity.Error,
        new("一つの項目に値と列の両方が指定されています", "A field has both a value and a column"),
        new("どちらを公開するか決められません。", "Which of the two goes out cannot be known."),
        new("value か from のどちらかにしてください。", "Keep either value or from."),
        "地方公共団体名: { value: 東京都練馬区 }");

    public static readonly Rule NoSchema = new("HK1035", "schema-unknown", Severity.Error,
        new("指定されたスキーマがありません", "The schema does not exist"),
        new("どの項目を公開してよいかはスキーマが決めます。", "The schema decides which fields may go out."),
        new("「hiraku schema list」で名前を確かめてください。標準のない表では schema の行を消します。", "See 'hiraku schema list' for the names; leave the line out for a table without a standard."),
        "schema: jichitai-2023/aed");

    public static readonly Rule NoField = new("HK1036", "field-unknown", Severity.Error,
        new("スキーマにない項目です", "A field the schema does not have"),
        new("スキーマにない項目は公開されません。書き間違いのまま進めると項目が抜けます。", "Only fields of the schema go out; going on with a misspelt one would lose it."),
        new("「hiraku schema show 名前」で項目名を確かめてください。標準のない表では columns に挙げた項目だけが使えます。", "See 'hiraku schema show NAME' for the fields; a free table has those listed under columns."),
        "columns: { 名称: 施設名 }");

    public static readonly Rule NoChartField = new("HK1037", "chart-field-unknown", Severity.Warning,
        new("図に使う項目がありません", "A chart names a field that is not there"),
        new("その図だけを描かずに公開します。", "The dataset goes out without that chart."),
        new("dashboard の項目名を直してください。", "Correct the field's name under dashboard."),
        "dashboard: [{ chart: bar, group: 所在地_町字, measure: count }]");

    public static readonly Rule NoReference = new("HK1038", "reference-unknown", Severity.Error,
        new("参照先のデータセットがありません", "A reference names a dataset that is not there"),
        new("参照先がなければ、番号が正しいかを確かめられません。", "Without it nobody can say whether the values are right."),
        new("datasets フォルダーにある ID を書くか、その参照を消してください。", "Name a dataset of the datasets folder, or remove the reference."),
        "references: [{ field: 施設ID, dataset: public-facility, to: ID }]");

    public static readonly Rule Circle = new("HK1039", "reference-circle", Severity.Error,
        new("データセットの参照が輪になっています", "References run in a circle"),
        new("互いに相手を待つと、どちらから作ればよいか決まりません。", "When each waits for the other, none can be built first."),
        new("輪の中の参照を一つ消してください。", "Remove one reference of the circle."),
        "references: [{ field: 施設ID, dataset: public-facility, to: ID }]");

    public static IReadOnlyList<Rule> All { get; } =
        [Place, PathOutside, NotWeb, Secret, TwoValues, NoSchema, NoField, NoChartField, NoReference, Circle];

    public static Diagnostic OnePlace(Location at, int places) =>
        Diagnostic.Of(Place, at, places == 0
            ? new("path、url、database のどれもありません。", "There is none of path, url and database.")
            : new(string.Create(CultureInfo.InvariantCulture, $"{places} 個の在りかがあります。"), string.Create(CultureInfo.InvariantCulture, $"There are {places} places.")));

    public static Diagnostic PathLeaves(Location at, string path) =>
        Diagnostic.Of(PathOutside, at, new($"「{path}」はフォルダーの外を指します。", $"'{path}' points outside the folder."));

    public static Diagnostic UrlNotWeb(Location at, string url) =>
        Diagnostic.Of(NotWeb, at, new($"「{url}」は使えません。", $"'{url}' cannot be used."));

    public static Diagnostic OpenSecret(Location at) =>
        Diagnostic.Of(Secret, at, new("connection は「env:名前」の形だけが使えます。", "A connection is always of the form env:NAME."));

    public static Diagnostic TwoOrigins(Location at, string field) =>
        Diagnostic.Of(TwoValues, at, new($"「{field}」に value と from の両方があります。", $"'{field}' has both value and from."));

    public static Diagnostic SchemaUnknown(Location at, string id, string? nearest) =>
        Near(Diagnostic.Of(NoSchema, at, new($"スキーマ「{id}」がありません。", $"There is no schema '{id}'."), suggestion: nearest), nearest);

    public static Diagnostic FieldUnknown(Location at, string field, string? nearest) =>
        Near(Diagnostic.Of(NoField, at, new($"「{field}」という項目はありません。", $"There is no field '{field}'."), suggestion: nearest), nearest);

    public static Diagnostic ChartFieldUnknown(Location at, string field, string? nearest) =>
        Near(Diagnostic.Of(NoChartField, at, new($"図の「{field}」という項目はありません。", $"There is no field '{field}' to draw."), suggestion: nearest), nearest);

    public static Diagnostic ReferenceUnknown(Location at, string dataset, string? nearest) =>
        Near(Diagnostic.Of(NoReference, at, new($"「{dataset}」というデータセットはありません。", $"There is no dataset '{dataset}'."), suggestion: nearest), nearest);

    public static Diagnostic ReferenceFieldUnknown(Location at, string dataset, string field, string? nearest) =>
        Near(Diagnostic.Of(NoField, at, new($"参照先の「{dataset}」に「{field}」という項目はありません。", $"The dataset '{dataset}' has no field '{field}'."), suggestion: nearest), nearest);

    public static Diagnostic ReferenceCircle(Location at, IReadOnlyList<string> path) =>
        Diagnostic.Of(Circle, at, new($"参照が輪になっています: {string.Join(" → ", path)}", $"The references run in a circle: {string.Join(" → ", path)}"));

    private static Diagnostic Near(Diagnostic fault, string? nearest) =>
        nearest is null ? fault : fault with { Hint = new($"「{nearest}」ではありませんか。{fault.Rule.Mend.Ja}", $"Did you mean '{nearest}'? {fault.Rule.Mend.En}") };
}
