using Hiraku.Model.Diagnostics;

namespace Hiraku.Definitions.Rules;

/// <summary>What can be wrong with a project folder and its hiraku.yml.</summary>
public static class ProjectRules
{
    public static readonly Rule NoProject = new("HK1020", "project-missing", Severity.Error,
        new("プロジェクトのフォルダーではありません", "Not a project folder"),
        new("hiraku.yml に誰が公開するかが書かれていなければ、何も公開できません。", "Nothing can be published while hiraku.yml does not say who publishes."),
        new("hiraku.yml のあるフォルダーで実行するか、--project で指定してください。", "Run the command in the folder that holds hiraku.yml, or name it with --project."),
        "hiraku build --project C:\\opendata");

    public static readonly Rule PublisherCode = new("HK1021", "publisher-code", Severity.Error,
        new("全国地方公共団体コードが正しくありません", "The municipality code is not right"),
        new("6 桁目は検査数字です（総務省「全国地方公共団体コード仕様」）。誤った団体の名で公開しないために確かめます。", "The sixth digit is a check digit (MIC's code specification); it keeps data from going out under another municipality."),
        new("検査数字を含む 6 桁を引用符で囲んで書いてください。", "Write all six digits, in quotes."),
        "code: \"131202\"");

    public static readonly Rule Box = new("HK1022", "bounds", Severity.Error,
        new("区域の範囲が四角形になっていません", "The bounds are no box"),
        new("範囲の外にある地点を疑うために使います。", "Points outside the bounds are doubted."),
        new("south < north、west < east となる緯度経度（度）を書いてください。", "Give degrees with south < north and west < east."),
        "bounds: { south: 35.70, west: 139.55, north: 35.79, east: 139.69 }");

    public static readonly Rule BaseUrl = new("HK1023", "base-url", Severity.Error,
        new("base_url が URL ではありません", "base_url is not a URL"),
        new("カタログ（DCAT）やフィードは絶対 URL を必要とします。", "The catalogue (DCAT) and the feed need absolute URLs."),
        new("https:// から始まり、「?」「#」を含まない URL を書いてください。", "Write a URL that begins with https:// and has no '?' or '#'."),
        "base_url: https://opendata.example.lg.jp/");

    public static readonly Rule Towns = new("HK1024", "towns", Severity.Error,
        new("町字の一覧が読めません", "The list of towns cannot be read"),
        new("住所を町字と番地に分けるのに使います。", "It is used to split addresses into town and number."),
        new("hiraku.yml からの相対パスで、列 code, town, town_id を持つ UTF-8 の CSV を指してください。", "Name a UTF-8 CSV with the columns code, town, town_id, relative to hiraku.yml."),
        "towns: towns.csv");

    public static readonly Rule StrayFolder = new("HK1025", "dataset-folder-without-yml", Severity.Warning,
        new("dataset.yml のないフォルダーがあります", "A dataset folder has no dataset.yml"),
        new("フォルダーの置き忘れや改名で、公開していたデータセットが黙って消えるのを防ぎます。", "A forgotten or renamed file must not make a dataset vanish in silence."),
        new("dataset.yml を置くか、フォルダーを datasets/ の外へ移してください。", "Put a dataset.yml there, or move the folder out of datasets/."),
        "datasets/aed/dataset.yml");

    public static readonly Rule DatasetId = new("HK1026", "dataset-id", Severity.Error,
        new("データセットのフォルダー名が使えません", "A dataset folder's name cannot be used"),
        new("フォルダー名がそのまま公開 URL とファイル名になります。", "The folder's name becomes part of public URLs and file names."),
        new("半角の英小文字・数字・ハイフン・下線だけの名前に変えてください。", "Rename it with lower-case letters, digits, hyphens and underscores only."),
        "datasets/public_facility");

    public static readonly Rule Tiles = new("HK1027", "tiles", Severity.Error,
        new("地図タイルの指定が正しくありません", "The map tiles are not named rightly"),
        new("背景の地図は外部のサーバーから読み込むため、どこから読み、何と表示するかが確かでなければなりません。", "The background of maps is asked of another server, so it must be sure which one, and whom the map names."),
        new("地理院タイルなら gsi と書いてください。ほかのタイルは、{z} {x} {y} を含む https:// の URL と、表示する出典を書きます。", "Write gsi for the national authority's tiles. For others, give an https:// address with {z}, {x} and {y}, and whom to name."),
        "tiles: { url: \"https://tile.example.jp/{z}/{x}/{y}.png\", credit: ○○市地図 }");

    public static IReadOnlyList<Rule> All { get; } = [NoProject, PublisherCode, Box, BaseUrl, Towns, StrayFolder, DatasetId, Tiles];

    public static Diagnostic ProjectMissing(string folder) =>
        Diagnostic.Of(NoProject, new Location("hiraku.yml"), new($"「{folder}」に hiraku.yml がありません。", $"There is no hiraku.yml in '{folder}'."));

    public static Diagnostic WrongCode(Location at, string code, string? right)
    {
        var fault = Diagnostic.Of(PublisherCode, at, new($"「{code}」は検査数字を含む 6 桁のコードではありません。", $"'{code}' is not a six-digit code with its check digit."), suggestion: right);
        return right is null ? fault : fault with { Hint = new($"「{right}」ではありませんか。", $"Did you mean '{right}'?") };
    }

    public static Diagnostic WrongBounds(Location at) =>
        Diagnostic.Of(Box, at, new("south・west・north・east の四つが四角形になっていません。", "south, west, north and east do not make a box."));

    public static Diagnostic WrongBaseUrl(Location at, string text) =>
        Diagnostic.Of(BaseUrl, at, new($"「{text}」は使えません。", $"'{text}' cannot be used."));

    public static Diagnostic WrongTiles(Location at, string text) =>
        Diagnostic.Of(Tiles, at, new($"「{text}」からは地図タイルを読み込めません。", $"Map tiles cannot be asked of '{text}'."));

    public static Diagnostic TownsMissing(Location at, string name) =>
        Diagnostic.Of(Towns, at, new($"「{name}」がありません。", $"There is no file '{name}'."));

    public static Diagnostic TownsWithoutColumn(Location at, string name) =>
        Diagnostic.Of(Towns, at, new($"「{name}」に列 town がありません。", $"'{name}' has no column 'town'."));

    public static Diagnostic NoDatasetYml(string folder) =>
        Diagnostic.Of(StrayFolder, new Location(folder), new($"「{folder}」に dataset.yml がありません。", $"There is no dataset.yml in '{folder}'."));

    public static Diagnostic WrongDatasetId(string folder, string id) =>
        Diagnostic.Of(DatasetId, new Location(folder), new($"「{id}」は使えません。", $"'{id}' cannot be used."));
}
