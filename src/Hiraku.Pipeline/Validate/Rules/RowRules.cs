using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Validate.Rules;

/// <summary>What can be wrong between the cells of one row (HK61xx).</summary>
public static class RowRules
{
    public static readonly Rule EndDateBeforeStart = new(
        "HK6101", "end-date-before-start", Severity.Error,
        new("終わりの日が始まりの日より前です", "The last day lies before the first"),
        new("期間が逆転したデータは、カレンダーや検索に出てきません。", "A period that runs backwards shows in no calendar and no search."),
        new("開始日と終了日が入れ替わっていないか、年の打ち間違いがないか確かめてください。", "See whether the two days are swapped or a year is mistyped."),
        "開始日: 2024-04-01、終了日: 2024-04-07");

    public static readonly Rule EndTimeBeforeStart = new(
        "HK6102", "end-time-before-start", Severity.Warning,
        new("終わりの時刻が始まりの時刻より前です", "The closing time lies before the opening time"),
        new("午前と午後の取り違えが多い誤りです。日をまたぐ場合は、翌日の時刻であることが利用者に伝わりません。",
            "Mostly morning and afternoon were mixed up; where the time lies past midnight, readers cannot tell."),
        new("時刻を確かめてください。日をまたぐなら特記事項の欄に「翌日 2:00 まで」のように書いてください。",
            "Check the times. If it closes past midnight, say so in the remarks."),
        "開始時間: 09:00、終了時間: 17:00");

    public static readonly Rule HalfOfPair = new(
        "HK6103", "start-or-end-missing", Severity.Warning,
        new("始まりと終わりの片方しかありません", "Only one of start and end is given"),
        new("片方だけでは、いつ使えるのか分かりません。", "With one alone nobody can tell when it is open."),
        new("もう片方も入れるか、時間が決まっていないなら両方とも空欄にして特記事項に書いてください。",
            "Fill in the other one, or leave both empty and explain in the remarks."),
        "開始時間: 09:00、終了時間: 17:00");

    public static readonly Rule OutsideBounds = new(
        "HK6104", "place-outside-municipality", Severity.Warning,
        new("地点が自治体の外にあります", "The point lies outside the municipality"),
        new("緯度と経度の入れ替わり、古い測地系、打ち間違いで、地図の別の町に印が付きます。",
            "Swapped columns, an old datum or a slip put the mark into another town."),
        new("地図で地点を確かめ、緯度と経度を直してください。", "Look the place up on a map and correct latitude and longitude."),
        "緯度: 35.735678、経度: 139.651234");

    public static readonly Rule HalfOfCoordinates = new(
        "HK6105", "coordinate-missing", Severity.Error,
        new("緯度と経度の片方しかありません", "Only one of latitude and longitude is given"),
        new("片方だけでは地図に置けません。", "With one alone the place cannot be put on a map."),
        new("両方を入れるか、分からなければ両方とも空欄にしてください。", "Fill in both, or leave both empty."),
        "緯度: 35.735678、経度: 139.651234");

    public static readonly Rule TotalMismatch = new(
        "HK6106", "total-mismatch", Severity.Error,
        new("合計が内訳と合いません", "The total is not the sum of its parts"),
        new("合計と内訳のどちらかが誤っています。そのまま公開すると、どちらも信用されません。",
            "Either the total or a part is wrong; published, neither is trusted."),
        new("内訳を足して、合計か内訳を直してください。", "Add the parts up and correct the total or the part."),
        "総人口: 740099、男性: 358721、女性: 381378");

    public static readonly Rule AgeBandMismatch = new(
        "HK6107", "age-bands-mismatch", Severity.Warning,
        new("年齢区分の合計が男女別の人数と合いません", "The age bands do not add up to the number of men or women"),
        new("年齢不詳の人がいる場合を除き、どこかの区分が誤っています。", "Unless some ages are unknown, one of the bands is wrong."),
        new("年齢区分の数を確かめてください。年齢不詳の人数が差であれば、備考にその旨を書いてください。",
            "Check the bands. If the difference is people of unknown age, say so in the remarks."),
        "0-4歳の男性 … 85歳以上の男性 の合計 = 男性");

    public static readonly Rule PartWithoutWhole = new(
        "HK6108", "part-without-whole", Severity.Error,
        new("ないはずのものの設備が「有」になっています", "Equipment of something that is not there is said to be there"),
        new("本体がないのに付属の設備があることになり、急いで探す人を誤らせます。",
            "The thing itself is missing while its equipment is said to be there; people in a hurry are misled."),
        new("本体の有無と設備の有無を確かめ、どちらかを直してください。", "Check both cells and correct one of them."),
        "AEDの有無: 有、小児対応設備の有無: 有");

    public static IReadOnlyList<Rule> All { get; } =
    [
        EndDateBeforeStart, EndTimeBeforeStart, HalfOfPair, OutsideBounds, HalfOfCoordinates, TotalMismatch, AgeBandMismatch, PartWithoutWhole,
    ];

    public static LocalizedText EndBefore(string start, string startValue, string end, string endValue) => new(
        $"「{end}」の {Shown.Of(endValue)} が「{start}」の {Shown.Of(startValue)} より前です。",
        $"\"{end}\" ({Shown.Of(endValue)}) lies before \"{start}\" ({Shown.Of(startValue)}).");

    public static LocalizedText OnlyHalf(string given, string missing) => new(
        $"「{given}」はありますが「{missing}」が空欄です。", $"\"{given}\" is given but \"{missing}\" is empty.");

    public static LocalizedText Outside(string latitude, string longitude, string municipality) => new(
        $"緯度 {latitude}、経度 {longitude} は{municipality}の外です。", $"Latitude {latitude}, longitude {longitude} lies outside {municipality}.");

    public static LocalizedText Sum(string total, long stated, long sum, ImmutableArray<string> parts) => new(
        $"「{total}」は {stated} ですが、{Parts(parts, "＋")} は {sum} です。", $"\"{total}\" says {stated}, but {Parts(parts, " + ")} is {sum}.");

    public static LocalizedText Without(string whole, string part) => new(
        $"「{whole}」は無ですが「{part}」が有です。", $"\"{whole}\" says 無 (none), yet \"{part}\" says 有.");

    private static string Parts(ImmutableArray<string> parts, string sign) =>
        parts.Length <= 4 ? string.Join(sign, parts) : $"{parts[0]}{sign}…{sign}{parts[^1]}";
}
