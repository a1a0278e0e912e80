using System.Collections.Frozen;

namespace Hiraku.Pipeline.Map.Headers;

/// <summary>What stands in a header's brackets: a unit, a remark that changes nothing, or something that makes it another field.</summary>
internal static class HeaderUnits
{
    private static readonly FrozenSet<string> Units = new[]
    {
        "人", "名", "円", "件", "世帯", "台", "基", "箇所", "か所", "カ所", "ヶ所", "個", "本", "冊", "点", "回", "日", "時間", "分", "歳", "才", "床", "室", "席", "戸",
        "m", "cm", "mm", "km", "m2", "km2", "ha", "a", "平方メートル", "メートル", "%", "割合", "kg", "t", "g", "kcal", "l", "kl", "度", "年", "月",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Remarks = new[]
    {
        "代表", "必須", "任意", "半角", "全角", "西暦", "和暦", "数値", "文字列", "税込", "税抜", "10進", "10進法", "度単位", "世界測地系", "wgs84", "jgd2011", "jgd2000",
        "北緯", "東経", "番地まで", "番地以下まで", "ハイフンあり", "ハイフンなし", "あり1", "url", "施設", "24時間表記", "公開用", "仮称",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A bracket that says nothing about which field this is.</summary>
    public static bool IsHarmless(string bracket) => Units.Contains(bracket) || Remarks.Contains(bracket);

    /// <summary>千円, 万円, 百万人: the same field, but a thousand times what the field counts.</summary>
    public static bool IsScaled(string bracket) =>
        bracket.Length >= 2 && bracket[0] is '十' or '百' or '千' or '万' or '億' && Units.Contains(bracket.TrimStart('十', '百', '千', '万', '億'));

    /// <summary>A unit as the header writes it, for a free table's column, whose values stay as they were counted; null where the bracket holds none.</summary>
    public static string? UnitOf(string bracket) => Units.Contains(bracket) || IsScaled(bracket) ? bracket : null;
}
