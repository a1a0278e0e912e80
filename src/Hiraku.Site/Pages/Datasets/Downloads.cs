using Hiraku.Model.Catalogs;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Datasets;

/// <summary>A dataset's files in two plain words: for Excel, for programs.</summary>
public static class Downloads
{
    private static readonly string[] ForExcel = ["csv", "xlsx"];
    private static readonly string[] ForPrograms = ["json", "geojson", "parquet"];

    public static List<View> Of(CatalogEntry entry, Edition edition) =>
        [.. new[] { Group("excel", ForExcel, entry, edition), Group("program", ForPrograms, entry, edition) }.Where(group => (bool)group["hasFiles"]!)];

    private static View Group(string key, string[] formats, CatalogEntry entry, Edition edition)
    {
        var files = formats.Select(entry.File).OfType<Distribution>().Select(file => One(file, entry, edition)).ToList();
        return new View
        {
            ["key"] = key,
            ["name"] = edition.Locale["download." + key],
            ["lead"] = edition.Locale[$"download.{key}.lead"],
            ["files"] = files,
            ["hasFiles"] = files.Count > 0,
        };
    }

    private static View One(Distribution file, CatalogEntry entry, Edition edition) => new()
    {
        ["path"] = file.Path,
        ["format"] = file.Format == "geojson" ? "GeoJSON" : file.Format == "parquet" ? "Parquet" : file.Format.ToUpperInvariant(),
        ["about"] = edition.Locale["format." + file.Format],
        ["size"] = Numerals.Bytes(file.Bytes),
        ["rows"] = edition.Locale.Count("rows", entry.Rows),
        ["date"] = edition.Day(entry.Modified),
    };
}
