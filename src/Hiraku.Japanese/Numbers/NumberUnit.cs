namespace Hiraku.Japanese;

/// <summary>Units as cells write them, with the base unit they are counted in.</summary>
internal static class NumberUnit
{
    private static readonly (string Written, string Base, decimal Factor)[] Units =
    [
        ("平方キロメートル", "km2", 1), ("平方メートル", "m2", 1), ("ヘクタール", "ha", 1), ("平米", "m2", 1), ("k㎡", "km2", 1), ("km2", "km2", 1), ("km²", "km2", 1),
        ("m2", "m2", 1), ("m²", "m2", 1), ("m3", "m3", 1), ("m³", "m3", 1), ("坪", "m2", 400m / 121m), ("ha", "ha", 1), ("km", "m", 1000), ("cm", "m", 0.01m), ("mm", "m", 0.001m), ("キロメートル", "m", 1000), ("メートル", "m", 1), ("m", "m", 1),
        ("kg", "kg", 1), ("mg", "mg", 1), ("g", "g", 1), ("t", "kg", 1000), ("トン", "kg", 1000), ("mL", "mL", 1), ("ml", "mL", 1), ("L", "L", 1),
        ("°C", "°C", 1), ("度", "度", 1), ("パーセント", "%", 1), ("%", "%", 1), ("ポイント", "ポイント", 1),
        ("円", "円", 1), ("人", "人", 1), ("名", "名", 1), ("件", "件", 1), ("台", "台", 1), ("か所", "か所", 1), ("箇所", "か所", 1), ("ヵ所", "か所", 1), ("ヶ所", "か所", 1), ("カ所", "か所", 1), ("ケ所", "か所", 1), ("個所", "か所", 1),
        ("歳児", "歳", 1), ("歳", "歳", 1), ("才", "歳", 1), ("階", "階", 1), ("F", "階", 1), ("世帯", "世帯", 1), ("戸", "戸", 1), ("棟", "棟", 1), ("室", "室", 1), ("床", "床", 1), ("席", "席", 1), ("部", "部", 1), ("枚", "枚", 1),
        ("冊", "冊", 1), ("本", "本", 1), ("個", "個", 1), ("基", "基", 1), ("校", "校", 1), ("園", "園", 1), ("校舎", "校舎", 1), ("回", "回", 1), ("日", "日", 1), ("時間", "時間", 1), ("分", "分", 1), ("年", "年", 1), ("月", "月", 1), ("社", "社", 1), ("組", "組", 1), ("票", "票", 1), ("頭", "頭", 1), ("匹", "匹", 1), ("クラス", "クラス", 1), ("学級", "学級", 1), ("区画", "区画", 1),
    ];

    /// <summary>The unit that the whole text is; false when it is none.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, out string unit, out decimal factor)
    {
        foreach ((string written, string @base, decimal by) in Units)
        {
            if (text.SequenceEqual(written))
            {
                (unit, factor) = (@base, by);
                return true;
            }
        }

        (unit, factor) = ("", 1);
        return false;
    }
}
