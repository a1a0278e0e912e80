using System.Text.Json;
using System.Text.Json.Nodes;
using Hiraku.Model.Catalogs;
using Hiraku.Pipeline.Catalogue.Vocabulary;

namespace Hiraku.Pipeline.Catalogue.Ckan;

/// <summary>
/// The catalogue as CKAN's Action API would answer, as files under <c>api/3/action/</c>. A static host ignores the query, so
/// <c>package_search?rows=1000&amp;start=0</c> gives every package, and <c>package_show</c> is a folder with one file per package.
/// </summary>
public static class CkanView
{
    private const string Folder = "api/3/action/";

    public static void Write(Catalog catalog, CatalogueFiles files)
    {
        JsonObject[] packages = [.. catalog.Entries.Where(entry => !entry.Files.IsEmpty).Select(entry => CkanPackage.Of(entry, catalog.Publisher, catalog.Site))];
        string help = CatalogueLinks.Of(catalog.Site).To(Folder) + "help_show?name=";
        void Answer(string action, string path, Action<Utf8JsonWriter> result) => files.Json("json", Folder + path, json =>
        {
            json.WriteStartObject();
            json.WriteString("help", help + action);
            json.WriteBoolean("success", true);
            json.WritePropertyName("result");
            result(json);
            json.WriteEndObject();
        });

        Answer("package_list", "package_list", Names(packages.Select(NameOf)));
        Answer("package_search", "package_search", Found(packages));
        Answer("current_package_list_with_resources", "current_package_list_with_resources", All(packages));
        Answer("organization_list", "organization_list", Names(["t" + catalog.Publisher.Code]));
        Answer("group_list", "group_list", Sorted(catalog.Entries.Select(entry => Topic.Of(entry.Dataset.Topic)?.Group)));
        Answer("tag_list", "tag_list", Sorted(packages.SelectMany(package => package["tags"]!.AsArray()).Select(tag => (string?)tag!["name"])));
        foreach (JsonObject package in packages)
        {
            Answer("package_show", "package_show/" + NameOf(package), json => package.WriteTo(json));
        }
    }

    private static string NameOf(JsonObject package) => (string)package["name"]!;

    private static Action<Utf8JsonWriter> Found(JsonObject[] packages) => json =>
    {
        json.WriteStartObject();
        json.WriteNumber("count", packages.Length);
        json.WriteString("sort", "name asc");
        json.WriteStartObject("facets");
        json.WriteEndObject();
        json.WriteStartObject("search_facets");
        json.WriteEndObject();
        json.WritePropertyName("results");
        All(packages)(json);
        json.WriteEndObject();
    };

    private static Action<Utf8JsonWriter> All(JsonObject[] packages) => json =>
    {
        json.WriteStartArray();
        foreach (JsonObject package in packages)
        {
            package.WriteTo(json);
        }

        json.WriteEndArray();
    };

    private static Action<Utf8JsonWriter> Sorted(IEnumerable<string?> names) =>
        Names(names.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static Action<Utf8JsonWriter> Names(IEnumerable<string> names) => json =>
    {
        json.WriteStartArray();
        foreach (string name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    };
}
