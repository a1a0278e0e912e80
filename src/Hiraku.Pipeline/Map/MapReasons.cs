using System.Globalization;
using Hiraku.Model;

namespace Hiraku.Pipeline.Map;

/// <summary>Why a header was taken for a field, in words for people.</summary>
internal static class MapReasons
{
    public static readonly LocalizedText Told = new("dataset.yml の指定", "told in dataset.yml");
    public static readonly LocalizedText Exact = new("項目名と一致", "the field's own name");
    public static readonly LocalizedText Label = new("項目の表示名と一致", "the field's label");
    public static readonly LocalizedText ToldConstant = new("dataset.yml の固定値", "a constant told in dataset.yml");
    public static readonly LocalizedText Coordinates = new("一つの列に緯度と経度がある", "one column holds latitude and longitude");
    public static readonly LocalizedText Publisher = new("hiraku.yml の公開者から", "from the publisher in hiraku.yml");

    public static LocalizedText Alias(string alias) => new($"別名「{alias}」", $"known alias '{alias}'");

    public static LocalizedText Upgrade(string old) => new($"旧版の項目「{old}」", $"field '{old}' of an earlier version");

    public static LocalizedText WithoutPrefix(string prefix) => new($"「{prefix}」を省いた項目名", $"the field's name without '{prefix}'");

    public static LocalizedText Spelling(LocalizedText why) => new(why.Ja + "（表記ゆれ）", why.En + ", spelled otherwise");

    public static LocalizedText Bracket(LocalizedText why, string bracket) => new($"{why.Ja}（「{bracket}」を除く）", $"{why.En}, leaving out '{bracket}'");

    public static LocalizedText Scaled(LocalizedText why, string bracket) => new($"{why.Ja}、ただし単位が「{bracket}」", $"{why.En}, but counted in '{bracket}'");

    public static LocalizedText DepartmentWord(string word) => new($"部署でよく使う語（{word}）", $"a department's word for '{word}'");

    public static LocalizedText Segment(LocalizedText why, string segment) => new($"{why.Ja}（多段見出しの「{segment}」）", $"{why.En}, by the heading '{segment}'");

    public static LocalizedText Ending(LocalizedText why, string ending) => new($"末尾「{ending}」が{why.Ja}", $"its ending '{ending}' is {why.En}");

    public static LocalizedText Similar(string name, double likeness) => new(
        string.Create(CultureInfo.InvariantCulture, $"「{name}」に似た見出し（{likeness:0.00}）"),
        string.Create(CultureInfo.InvariantCulture, $"header like '{name}' ({likeness:0.00})"));

    public static LocalizedText Values(string ja, string en) => new($"値が{ja}の形", $"the values look like {en}");

    public static LocalizedText Against(LocalizedText why) => new(why.Ja + "、ただし値の形が合わない", why.En + ", but the values look different");

    public static LocalizedText Taken(LocalizedText why, string header) => new($"{why.Ja}、ただし「{header}」が先に当たる", $"{why.En}, but '{header}' comes first");
}
