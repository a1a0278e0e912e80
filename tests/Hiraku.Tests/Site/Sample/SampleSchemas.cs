using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Schemas;

namespace Hiraku.Tests.Site.Sample;

/// <summary>Schemas like the national ones, shortened.</summary>
public static class SampleSchemas
{
    public static readonly (int From, string Name)[] Ages =
        [.. Enumerable.Range(0, 17).Select(i => (i * 5, $"{i * 5}-{(i * 5) + 4}歳")), (85, "85歳以上")];

    public static TableSchema Places(string name, LocalizedText title, params Field[] own) => new($"jichitai-2023/{name}",
    [
        new Field("全国地方公共団体コード", FieldKind.MunicipalityCode) { Label = new("全国地方公共団体コード", "Municipality code"), Requirement = Requirement.Required, Description = "市区町村を表す6桁のコードを記載。", Example = "131202" },
        new Field("ID", FieldKind.Identifier) { Label = new("ID", "ID"), Requirement = Requirement.Required, Description = "この一覧の中で重ならない番号を記載。" },
        new Field("地方公共団体名", FieldKind.Text) { Label = new("地方公共団体名", "Municipality") },
        new Field("名称", FieldKind.Name) { Label = new("名称", "Name"), Requirement = Requirement.Required, Description = "施設の名前を記載。" },
        new Field("名称_カナ", FieldKind.Kana) { Label = new("名称（カナ）", "Name in kana"), Requirement = Requirement.Recommended },
        new Field("名称_英字", FieldKind.Text) { Label = new("名称（英字）", "Name in English") },
        new Field("所在地_連結表記", FieldKind.Address) { Label = new("所在地", "Address"), Requirement = Requirement.Required },
        new Field("所在地_町字", FieldKind.Town) { Label = new("町字", "Town") },
        new Field("緯度", FieldKind.Latitude) { Label = new("緯度", "Latitude"), Requirement = Requirement.Recommended },
        new Field("経度", FieldKind.Longitude) { Label = new("経度", "Longitude"), Requirement = Requirement.Recommended },
        new Field("電話番号", FieldKind.Phone) { Label = new("電話番号", "Phone") },
        .. own,
    ])
    {
        Title = title,
        Standard = new("自治体標準オープンデータセット", "Municipal standard open data sets"),
        Shape = DataShape.Places,
    };

    public static TableSchema Aed { get; } = Places(
        "aed",
        new("AED設置箇所一覧", "AED locations"),
        new Field("設置位置", FieldKind.Text) { Label = new("設置位置", "Position") },
        new Field("利用可能曜日", FieldKind.Weekdays) { Label = new("利用可能曜日", "Open weekdays") },
        new Field("開始時間", FieldKind.Time) { Label = new("開始時間", "Opens") },
        new Field("終了時間", FieldKind.Time) { Label = new("終了時間", "Closes") },
        new Field("小児対応設備の有無", FieldKind.Presence) { Label = new("小児対応設備の有無", "Equipment for children"), Allowed = ["有", "無"] },
        new Field("URL", FieldKind.Url) { Label = new("URL", "URL") });

    public static TableSchema Shelters { get; } = Places(
        "evacuation_space",
        new("指定緊急避難場所一覧", "Designated emergency evacuation sites"),
        [.. new[] { "洪水", "崖崩れ、土石流及び地滑り", "高潮", "地震", "津波", "大規模な火事", "内水氾濫", "火山現象" }
            .Select(hazard => new Field("災害種別_" + hazard, FieldKind.Flag) { Label = LocalizedText.Same("災害種別_" + hazard) }),
            new Field("想定収容人数", FieldKind.Integer) { Label = new("想定収容人数", "Capacity"), Unit = "人" }]);

    public static TableSchema Population { get; } = new("jichitai-2023/population",
    [
        new Field("全国地方公共団体コード", FieldKind.MunicipalityCode) { Label = new("全国地方公共団体コード", "Municipality code") },
        new Field("地域コード", FieldKind.Identifier) { Label = new("地域コード", "Area code") },
        new Field("調査年月日", FieldKind.Date) { Label = new("調査年月日", "Survey date") },
        new Field("地域名", FieldKind.Name) { Label = new("地域名", "Area") },
        new Field("総人口", FieldKind.Integer) { Label = new("総人口", "Population"), Unit = "人" },
        new Field("男性", FieldKind.Integer) { Label = new("男性", "Men"), Unit = "人" },
        new Field("女性", FieldKind.Integer) { Label = new("女性", "Women"), Unit = "人" },
        .. Ages.SelectMany(age => new[] { "男性", "女性" }.Select(sex => new Field($"{age.Name}の{sex}", FieldKind.Integer) { Label = new($"{age.Name}の{sex}", $"{(sex == "男性" ? "Men" : "Women")} {age.Name.Replace("歳以上", "+").Replace("歳", "")}"), Unit = "人" })),
        new Field("世帯数", FieldKind.Integer) { Label = new("世帯数", "Households"), Unit = "世帯" },
    ])
    {
        Title = new("地域・年齢別人口", "Population by area and age"),
        Shape = DataShape.Population,
    };

    public static TableSchema Events { get; } = new("jichitai-2023/event",
    [
        new Field("ID", FieldKind.Identifier) { Label = new("ID", "ID") },
        new Field("イベント名", FieldKind.Name) { Label = new("イベント名", "Event") },
        new Field("イベント種類", FieldKind.Text) { Label = new("イベント種類", "Kind") },
        new Field("開始日", FieldKind.Date) { Label = new("開始日", "First day") },
        new Field("終了日", FieldKind.Date) { Label = new("終了日", "Last day") },
        new Field("開始時間", FieldKind.Time) { Label = new("開始時間", "Starts") },
        new Field("場所名称", FieldKind.Text) { Label = new("場所名称", "Venue") },
        new Field("料金(基本)", FieldKind.Text) { Label = new("料金", "Fee") },
    ])
    {
        Title = new("イベント一覧", "Events"),
        Shape = DataShape.Events,
    };

    public static TableSchema Budget { get; } = new("local/budget",
    [
        new Field("年度", FieldKind.FiscalYear) { Label = new("年度", "Fiscal year") },
        new Field("款", FieldKind.Text) { Label = new("款", "Category") },
        new Field("予算額", FieldKind.Integer) { Label = new("予算額", "Budget"), Unit = "千円" },
        new Field("決算額", FieldKind.Integer) { Label = new("決算額", "Settlement"), Unit = "千円" },
    ])
    {
        Title = new("一般会計予算", "General account budget"),
        Shape = DataShape.Money,
        IsNational = false,
    };

    public static ImmutableSortedDictionary<string, TableSchema> All { get; } =
        new[] { Aed, Shelters, Population, Events, Budget }.ToImmutableSortedDictionary(schema => schema.Id, schema => schema, StringComparer.Ordinal);
}
