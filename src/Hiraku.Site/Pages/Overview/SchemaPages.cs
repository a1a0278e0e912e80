using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Site.Pages.Datasets;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Overview;

/// <summary>The definition of each schema: its fields as people read them, and who publishes by it here.</summary>
public static class SchemaPages
{
    public static void Write(Edition edition, IReadOnlyDictionary<string, TableSchema> schemas, DiagnosticBag bag)
    {
        Locale locale = edition.Locale;
        var used = edition.Catalog.Entries.Where(entry => entry.Schema.IsNational).Select(entry => entry.Schema);
        var shown = CoveragePage.Current(schemas).Concat(used).DistinctBy(schema => schema.Id, StringComparer.Ordinal).OrderBy(schema => schema.Id, StringComparer.Ordinal).ToList();
        Crumb home = new("", locale["nav.home"]);
        var list = new View
        {
            ["schemas"] = shown.Select(schema => new View { ["title"] = edition.In(schema.Title), ["path"] = PathOf(schema), ["standard"] = edition.In(schema.Standard), ["fields"] = locale.Count("schemas.fields", schema.Fields.Length) }).ToList(),
            ["isEmpty"] = shown.Count == 0,
        };
        edition.Write("schemas/", "schemas", new PageHead(locale["schemas.title"], locale["schemas.lead"]) { Crumbs = [home] }, list, bag);
        foreach (TableSchema schema in shown)
        {
            var view = new View
            {
                ["standard"] = edition.In(schema.Standard),
                ["description"] = schema.Description,
                ["fields"] = locale.Count("schemas.fields", schema.Fields.Length),
                ["table"] = FieldTable.Draw(schema, edition),
                ["datasets"] = edition.Catalog.Entries.Where(entry => entry.Schema.Id == schema.Id).Select(entry => new View { ["title"] = edition.In(entry.Dataset.Title), ["path"] = DatasetCard.PathOf(entry) }).ToList(),
            };
            var head = new PageHead(locale.Text("schemas.one", ("title", edition.In(schema.Title))), locale.Text("schemas.one.lead", ("title", edition.In(schema.Title)), ("standard", edition.In(schema.Standard)))) { Crumbs = [home, new("schemas/", locale["schemas.title"])] };
            edition.Write(PathOf(schema), "schema", head, view, bag);
        }
    }

    private static string PathOf(TableSchema schema) => $"schemas/{schema.Id}/";
}
