using Hiraku.Model;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Site;

/// <summary>Everything the site can complain of.</summary>
public static class SiteRules
{
    public static readonly Rule TemplateSyntax = new(
        "HK8001", "template-syntax", Severity.Error,
        new("テンプレートを読み取れない", "A template cannot be read"),
        new("書きかけのテンプレートでページを作ると、内容が欠けたまま公開されます。", "Pages made from a broken template would go out with parts missing."),
        new("示された行の {{#…}} と {{/…}} の対応を直してください。直るまでは標準のテンプレートを使います。", "Match {{#…}} and {{/…}} at the line shown. Until then the program's own template is used."),
        "{{#if rows}} … {{/if}}");

    public static readonly Rule TemplateUnsafe = new(
        "HK8002", "template-unsafe", Severity.Error,
        new("テンプレートに安全でない書き方がある", "A template writes a value where it could become code"),
        new("データの文字がページのプログラムとして動いてしまうおそれがあります。", "A cell of the data could run as a script on the reader's device."),
        new("値は {{…}} で本文か引用符つきの属性に書き、リンクは {{url …}} {{link …}} {{file …}} を通してください。", "Write values with {{…}} in text or quoted attributes, and links through {{url …}}, {{link …}} or {{file …}}."),
        "<a href=\"{{link 'about/'}}\">{{title}}</a>");

    public static readonly Rule TemplateKey = new(
        "HK8003", "template-key", Severity.Error,
        new("テンプレートにない名前が使われている", "A template asks for a value or part that does not exist"),
        new("つづりの誤りがあると、その場所は空のまま公開されます。", "A misspelt name would leave a hole in the page."),
        new("つづりを直してください。使える名前は標準のテンプレートにあります。", "Correct the spelling; the program's own templates show which names there are."),
        "{{title}}");

    public static readonly Rule TextMissing = new(
        "HK8004", "text-missing", Severity.Warning,
        new("画面の文がない", "A sentence of the interface is missing"),
        new("ない文は別の言語で表示されます。", "Readers see another language there."),
        new("言語ファイルに行を足してください。", "Add the line to the language file."),
        "home.search: 探す");

    public static readonly Rule TextUnreadable = new(
        "HK8005", "text-unreadable", Severity.Warning,
        new("言語ファイルの行を読み取れない", "A line of a language file cannot be read"),
        new("その行は使われません。", "The line is not used."),
        new("1行に「キー: 文」の形で書いてください。", "Write one \"key: text\" a line."),
        "home.search: 探す");

    public static readonly Rule TextUnknown = new(
        "HK8006", "text-unknown", Severity.Note,
        new("使われない文がある", "A sentence is never used"),
        new("キーのつづりの誤りかもしれません。", "The key may be misspelt."),
        new("キーを直すか、行を消してください。", "Correct the key or remove the line."),
        "home.search: 探す");

    public static readonly Rule DataUnreadable = new(
        "HK8007", "data-unreadable", Severity.Error,
        new("公開したデータを読み取れない", "A published file cannot be read"),
        new("このデータの表やグラフを作れません。", "The dataset's tables and charts cannot be drawn."),
        new("もう一度 hiraku build を実行してください。", "Run hiraku build again."),
        "hiraku build --force");

    public static readonly Rule ChartImpossible = new(
        "HK8008", "chart-impossible", Severity.Warning,
        new("指定されたグラフを作れない", "A chart that was asked for cannot be drawn"),
        new("そのグラフはページに出ません。", "The page goes without it."),
        new("dataset.yml の dashboard: の種類と項目名を確かめてください。", "Check the kind and the field names under dashboard: in dataset.yml."),
        "- { chart: bar, group: 所在地_町字 }");

    public static readonly Rule BoundaryUnreadable = new(
        "HK8009", "boundary-unreadable", Severity.Warning,
        new("区域の形を読み取れない", "The boundary file cannot be read"),
        new("地図に区域の線が出ません。", "Maps go without the outline."),
        new("site/boundary.geojson を Polygon または MultiPolygon の GeoJSON にしてください。", "Make site/boundary.geojson a GeoJSON of Polygon or MultiPolygon."),
        "{ \"type\": \"Polygon\", \"coordinates\": [ … ] }");

    public static readonly Rule PlacePagesLeftOut = new(
        "HK8010", "place-pages-left-out", Severity.Note,
        new("場所ごとのページを作らなかった", "No page was made for each place"),
        new("場所が多すぎると、サイトが大きくなりすぎます。", "Too many places would make the site too large."),
        new("表と地図と検索はすべての行を含みます。何もしなくてかまいません。", "Table, map and search hold every row all the same; nothing needs doing."),
        "");

    public static readonly Rule MapsStandStill = new(
        "HK8011", "maps-stand-still", Severity.Note,
        new("動かせる地図がない", "Maps cannot be moved"),
        new("地図を動かす部品（Leaflet）は、プログラムを作るときに npm から取り込みます。npm が使えないところで作ったプログラムには入っていません。", "Leaflet, which moves the maps, is taken from npm when the program is built; where npm was not there, the program lacks it."),
        new("地図の絵と同じ内容の一覧は載っています。動かせる地図が要るときは、npm の使えるところで作ったプログラムを使うか、site/assets/leaflet/ に leaflet.js と leaflet.css を置いてください。", "The picture and the equal list are on the page all the same. To have maps that move, use a program that was built where npm is, or put leaflet.js and leaflet.css into site/assets/leaflet/."),
        "site/assets/leaflet/leaflet.js");

    public static IReadOnlyList<Rule> All { get; } =
    [
        TemplateSyntax, TemplateUnsafe, TemplateKey, TextMissing, TextUnreadable, TextUnknown, DataUnreadable, ChartImpossible,
        BoundaryUnreadable, PlacePagesLeftOut, MapsStandStill,
    ];

    public static Diagnostic BrokenTemplate(string file, int line, string why) => Diagnostic.Of(
        TemplateSyntax, new Location(file, Line: line), new($"テンプレートの書き方に誤りがあります（{why}）。", $"The template is not well formed: {why}."));

    public static Diagnostic UnsafeTemplate(string file, int line, LocalizedText what) =>
        Diagnostic.Of(TemplateUnsafe, new Location(file, Line: line), what);

    public static Diagnostic UnknownKey(string file, string name) => Diagnostic.Of(
        TemplateKey, new Location(file), new($"「{name}」という値はこのページにありません。", $"This page has no value called '{name}'."));

    public static Diagnostic MissingText(string file, string key) => Diagnostic.Of(
        TextMissing, new Location(file), new($"「{key}」の文がありません。", $"There is no text for '{key}'."));

    public static Diagnostic UnreadableText(string file, int line) => Diagnostic.Of(
        TextUnreadable, new Location(file, Line: line), new("「キー: 文」の形ではありません。", "This is not of the form 'key: text'."));

    public static Diagnostic RepeatedText(string file, int line, string key) => Diagnostic.Of(
        TextUnreadable, new Location(file, Line: line), new($"「{key}」が二度書かれています。", $"'{key}' stands here a second time."));

    public static Diagnostic UnknownText(string file, int line, string key) => Diagnostic.Of(
        TextUnknown, new Location(file, Line: line), new($"「{key}」はどのページでも使われません。", $"No page uses '{key}'."));

    public static Diagnostic MissingData(string path) => Diagnostic.Of(
        DataUnreadable, new Location(path), new("公開ファイルがありません。", "The published file is not there."));

    public static Diagnostic BrokenData(string path, long at) => Diagnostic.Of(
        DataUnreadable, new Location(path), new($"公開ファイルが壊れています（{at}バイト目）。", $"The published file is damaged at byte {at}."));

    public static Diagnostic UnknownChart(string file, int line, string chart) => Diagnostic.Of(
        ChartImpossible, new Location(file, Line: line), new($"「{chart}」というグラフはありません。", $"There is no chart called '{chart}'."));

    public static Diagnostic ChartField(string file, int line, string field) => Diagnostic.Of(
        ChartImpossible, new Location(file, Line: line), new($"項目「{field}」は公開データにありません。", $"The published data has no field '{field}'."));

    public static Diagnostic ChartLacks(string file, int line, string chart, string what) => Diagnostic.Of(
        ChartImpossible, new Location(file, Line: line), new($"グラフ「{chart}」には {what} の指定が要ります。", $"The chart '{chart}' needs {what}."));

    public static Diagnostic BrokenBoundary(string file) => Diagnostic.Of(
        BoundaryUnreadable, new Location(file), new("区域の形として読み取れませんでした。", "It could not be read as an outline."));

    public static Diagnostic NoPlacePages(string dataset, long rows, int limit) => Diagnostic.Of(
        PlacePagesLeftOut,
        new Location(dataset),
        new($"{rows}件あるため、場所ごとのページは作りません（上限 {limit}件）。", $"With {rows} places no page is made for each of them (the limit is {limit})."));

    public static Diagnostic NoMovingMap() => Diagnostic.Of(
        MapsStandStill, new Location("site/assets/leaflet/leaflet.js"), new("このプログラムには動かせる地図が入っていません。地図は絵と一覧になります。", "This program came without Leaflet; maps are pictures with a list."));
}
