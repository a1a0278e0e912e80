using Hiraku.Model.Catalogs;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Overview;

/// <summary>The national list beside what is published: whole, with required fields missing, or not yet.</summary>
public static class CoveragePage
{
    public static void Write(Edition edition, IReadOnlyDictionary<string, TableSchema> schemas, DiagnosticBag bag)
    {
        Locale locale = edition.Locale;
        var lines = Current(schemas).Select(schema => Line(schema, edition)).ToList();
        int published = lines.Count(line => (string)line["stateKey"]! != "missing");
        var view = new View
        {
            ["lines"] = lines,
            ["isEmpty"] = lines.Count == 0,
            ["sentence"] = locale.Text("coverage.sentence", ("published", Numerals.Format(published)), ("all", Numerals.Format(lines.Count)), ("share", lines.Count == 0 ? "0%" : Numerals.Percent((double)published / lines.Count))),
            ["share"] = lines.Count == 0 ? 0 : published,
            ["all"] = Math.Max(lines.Count, 1),
        };
        edition.Write("coverage/", "coverage", new PageHead(locale["coverage.title"], locale["coverage.lead"]) { Crumbs = [new("", locale["nav.home"])] }, view, bag);
    }

    /// <summary>The national schemas that no newer one has replaced, in the standard's order.</summary>
    public static IEnumerable<TableSchema> Current(IReadOnlyDictionary<string, TableSchema> schemas)
    {
        var replaced = schemas.Values.SelectMany(schema => schema.Supersedes).ToHashSet(StringComparer.Ordinal);
        return schemas.Values.Where(schema => schema.IsNational && !replaced.Contains(schema.Id))
            .OrderBy(schema => schema.Number ?? "~", StringComparer.Ordinal).ThenBy(schema => schema.Id, StringComparer.Ordinal);
    }

    private static View Line(TableSchema schema, Edition edition)
    {
        var entries = edition.Catalog.Entries.Where(entry => entry.Schema.Id == schema.Id && entry.Status != PublicationStatus.Failed).ToList();
        var gaps = entries.Count == 0
            ? []
            : schema.Fields.Where(field => field.IsRequired && entries.All(entry => entry.Filled.GetValueOrDefault(field.Name) < entry.Rows)).ToList();
        string state = entries.Count == 0 ? "missing" : gaps.Count > 0 ? "partial" : "whole";
        return new View
        {
            ["number"] = schema.Number ?? "",
            ["title"] = edition.In(schema.Title),
            ["schemaPath"] = $"schemas/{schema.Id}/",
            ["stateKey"] = state,
            ["state"] = edition.Locale["coverage." + state],
            ["datasets"] = entries.Select(entry => new View { ["title"] = edition.In(entry.Dataset.Title), ["path"] = DatasetCard.PathOf(entry) }).ToList(),
            ["gaps"] = gaps.Count == 0 ? "" : edition.Locale.Text("coverage.gaps", ("fields", string.Join(edition.Locale["list.separator"], gaps.Select(field => edition.In(field.Label))))),
            ["adoption"] = schema.Adoption is int count ? Numerals.Format(count) : "",
        };
    }
}
