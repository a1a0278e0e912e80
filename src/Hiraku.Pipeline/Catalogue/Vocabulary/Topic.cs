using Hiraku.Model;

namespace Hiraku.Pipeline.Catalogue.Vocabulary;

/// <summary>A topic of the site, and the group of the Tokyo catalogue it falls into.</summary>
public sealed record Topic(string Key, LocalizedText Name, string Group, string GroupName)
{
    private static readonly Topic[] Known =
    [
        new("disaster", new LocalizedText("防災・安全", "Disaster prevention and safety"), "c001", "防災・災害計画"),
        new("health", new LocalizedText("健康・福祉", "Health and welfare"), "c005", "医療・福祉"),
        new("children", new LocalizedText("子ども・教育", "Children and education"), "c004", "人口減少・少子高齢化"),
        new("town", new LocalizedText("まち・施設", "Town and facilities"), "c003", "まちづくり"),
        new("culture", new LocalizedText("文化・観光", "Culture and tourism"), "c010", "芸術文化"),
        new("living", new LocalizedText("くらし", "Living"), "c006", "生活"),
        new("statistics", new LocalizedText("統計", "Statistics"), "c014", "その他"),
        new("finance", new LocalizedText("財政", "Finance"), "c007", "税金"),
    ];

    public static Topic? Of(string key) => Known.FirstOrDefault(topic => topic.Key == key);
}
