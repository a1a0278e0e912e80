using Hiraku.Model.Catalogs;
using Hiraku.Model.Schemas;

namespace Hiraku.Site.Pages;

/// <summary>The eight topics citizens look under, and where a dataset belongs when nobody said.</summary>
public static class Topics
{
    public const string Other = "other";

    /// <summary>In the order of the home page.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["disaster", "health", "children", "living", "town", "culture", "statistics", "finance", Other];

    private static readonly Dictionary<string, string> BySchema = new(StringComparer.Ordinal)
    {
        ["aed"] = "health",
        ["hospital"] = "health",
        ["care_service"] = "health",
        ["evacuation_space"] = "disaster",
        ["fire_hydrant"] = "disaster",
        ["preschool"] = "children",
        ["school_lunch"] = "children",
        ["school_district"] = "children",
        ["educational_institution"] = "children",
        ["support_system"] = "living",
        ["garbage_separation"] = "living",
        ["food_business_all"] = "living",
        ["public_toilet"] = "town",
        ["public_facility"] = "town",
        ["public_wireless_lan"] = "town",
        ["bicycle_parking"] = "town",
        ["polling_place"] = "town",
        ["cultural_property"] = "culture",
        ["tourism"] = "culture",
    };

    public static string Of(CatalogEntry entry)
    {
        if (Keys.Contains(entry.Dataset.Topic))
        {
            return entry.Dataset.Topic;
        }

        string name = entry.Schema.Id[(entry.Schema.Id.LastIndexOf('/') + 1)..].Replace('-', '_');
        return BySchema.GetValueOrDefault(name) ?? entry.Schema.Shape switch
        {
            DataShape.Population => "statistics",
            DataShape.Money => "finance",
            DataShape.Events => "culture",
            _ => Other,
        };
    }
}
