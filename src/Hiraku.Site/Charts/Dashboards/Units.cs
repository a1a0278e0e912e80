using Hiraku.Model;

namespace Hiraku.Site.Charts.Dashboards;

/// <summary>Units as English readers write them.</summary>
public static class Units
{
    public static LocalizedText Of(string unit) => unit switch
    {
        "人" or "名" => new(unit, "people"),
        "円" => new(unit, "yen"),
        "千円" => new(unit, "thousand yen"),
        "百万円" => new(unit, "million yen"),
        "億円" => new(unit, "hundred million yen"),
        "世帯" => new(unit, "households"),
        "件" => new(unit, "rows"),
        "か所" or "箇所" or "ヶ所" => new(unit, "places"),
        "台" or "個" or "枚" or "冊" => new(unit, "items"),
        "日" => new(unit, "days"),
        "回" => new(unit, "times"),
        "歳" => new(unit, "years"),
        "%" or "％" => new("%", "%"),
        _ => LocalizedText.Same(unit),
    };
}
