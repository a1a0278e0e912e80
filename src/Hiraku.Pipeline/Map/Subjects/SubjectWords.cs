using System.Collections.Immutable;
using Hiraku.Model.Schemas;

namespace Hiraku.Pipeline.Map.Subjects;

/// <summary>Words that say what a table is about where its headers (名称, 住所, 緯度 …) do not: in a file's name, a sheet's, a header or the values.</summary>
internal static class SubjectWords
{
    /// <summary>By the last part of a schema's id; a schema that is not here is known by its own name only.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> BySchema { get; } = new Dictionary<string, ImmutableArray<string>>
    {
        ["aed"] = ["aed"],
        ["bicycle-parking"] = ["駐輪", "自転車"],
        ["care-service"] = ["介護", "デイサービス", "訪問看護", "特別養護", "グループホーム", "kaigo"],
        ["cultural-property"] = ["文化財", "史跡", "bunkazai"],
        ["educational-institution"] = ["小学校", "中学校", "高等学校", "学校一覧", "gakkou"],
        ["evacuation-space"] = ["避難", "hinan", "shelter", "evacuation"],
        ["event"] = ["イベント", "催し", "講座", "event"],
        ["fire-hydrant"] = ["消火栓", "防火水槽", "消防水利", "hydrant"],
        ["food-business-all"] =
        [
            "食品", "飲食店営業", "喫茶店営業", "菓子製造業", "食肉販売業", "食肉処理業", "魚介類販売業", "乳類販売業", "氷雪", "そうざい製造業", "麺類製造業", "豆腐製造業",
            "アイスクリーム類製造業", "shokuhin", "food_business",
        ],
        ["garbage-separation"] = ["ごみ", "ゴミ", "分別", "gomi", "garbage"],
        ["hospital"] = ["病院", "医院", "クリニック", "診療所", "医療機関", "hospital", "clinic"],
        ["open-data-list"] = ["オープンデータ一覧", "データカタログ"],
        ["polling-place"] = ["投票", "touhyou", "votingdistrict"],
        ["population"] = ["人口", "世帯", "population", "jinkou"],
        ["preschool"] = ["保育", "幼稚園", "こども園", "子ども園", "児童館", "学童", "子育て", "hoiku", "youchien", "jidoukan", "gakudou", "kosodate", "nursery", "childcare", "child_care", "児童クラブ"],
        ["public-facility"] = ["公共施設", "図書館", "公民館", "集会所", "library"],
        ["public-toilet"] = ["トイレ", "便所", "toilet"],
        ["public-wireless-lan"] = ["無線lan", "wifi", "wiーfi", "ssid"],
        ["school-district"] = ["通学区域", "学区"],
        ["school-lunch"] = ["給食", "献立", "kyushoku"],
        ["support-system"] = ["支援制度", "助成", "給付金"],
        ["tourism"] = ["観光", "kankou", "tourism"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Japanese in Latin letters is written in one piece (shiteitsunamihinanbiru): these words count inside others, English ones only where a word begins.</summary>
    public static ImmutableHashSet<string> Romanized { get; } =
        ["bunkazai", "gakkou", "gakudou", "gomi", "hinan", "hoiku", "jidoukan", "jinkou", "kaigo", "kankou", "kosodate", "kyushoku", "shokuhin", "touhyou", "youchien"];

    /// <summary>A schema for places of every kind: a table of places that says nothing more of its subject (a museum's hours and phone) may follow it.</summary>
    public static bool IsForAnyPlace(TableSchema schema) => IdOf(schema) == "public-facility";

    /// <summary>
    /// A schema for the businesses under one law of many: permit numbers and dates stand in the lists of inns, laundries and public baths too,
    /// designations in those of every kind of welfare. What such a table is about only its name or its values tell.
    /// </summary>
    public static bool IsOneLawOfMany(TableSchema schema) => IdOf(schema) is "food-business-all" or "care-service";

    /// <summary>The last part of a schema's id.</summary>
    public static string IdOf(TableSchema schema) => schema.Id[(schema.Id.LastIndexOf('/') + 1)..];
}
