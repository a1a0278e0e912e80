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
        void Answer(string action, string path, JsonNode result) => files.Json("json", Folder + path, new JsonObject
        {
            ["help"] = help + action,
            ["success"] = true,
            ["result"] = result,
        });

        Answer("package_list", "package_list", new JsonArray([.. packages.Select(package => package["name"]!.DeepClone())]));
        Answer("package_search", "package_search", Found(packages));
        Answer("current_package_list_with_resources", "current_package_list_with_resources", new JsonArray([.. packages.Select(package => package.DeepClone())]));
        Answer("organization_list", "organization_list", new JsonArray((JsonNode)("t" + catalog.Publisher.Code)));
        Answer("group_list", "group_list", Names(catalog.Entries.Select(entry => Topic.Of(entry.Dataset.Topic)?.Group)));
        Answer("tag_list", "tag_list", Names(packages.SelectMany(package => package["tags"]!.AsArray()).Select(tag => (string?)tag!["name"])));
        foreach (JsonObject package in packages)
        {
            Answer("package_show", "package_show/" + (string)package["name"]!, package);
        }
    }

    private static JsonObject Found(JsonObject[] packages) => new()
    {
        ["count"] = packages.Length,
        ["sort"] = "name asc",
        ["facets"] = new JsonObject(),
        ["search_facets"] = new JsonObject(),
        ["results"] = new JsonArray([.. packages.Select(package => package.DeepClone())]),
    };

    private static JsonArray Names(IEnumerable<string?> names) =>
        [.. names.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => (JsonNode)name)];
}
