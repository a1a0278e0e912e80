using System.Text.Json;
using Hiraku.Acceptance.Support;
using Hiraku.Acceptance.Write;

namespace Hiraku.Acceptance.Jobs;

/// <summary>Programs by other people read every file of whole sites, the sample ward's and one of real municipal files, and agree with the JSON.</summary>
public sealed class PublishedSitesTests(SampleWard ward, CorpusProject corpus) : IClassFixture<SampleWard>, IClassFixture<CorpusProject>
{
    [Fact]
    public void Real_municipal_files_are_all_published()
    {
        Assert.SkipUnless(Checkout.HasCorpus, "The folder ../shared with real municipal files is not there.");

        Assert.DoesNotContain(Entries(corpus.Site), dataset => dataset.GetProperty("status").GetString() != "published");
        Assert.InRange(Entries(corpus.Site).Count, 10, 99);
    }

    [Theory]
    [InlineData("duckdb")]
    [InlineData("hyparquet")]
    [InlineData("arrow")]
    [InlineData("polars")]
    public void Every_Parquet_has_the_values_of_the_JSON(string reader) =>
        Assert.Contains($"{Files("parquet").Length} files, 0 differences", NodePackages.Run($"site/{reader}.mjs", Sites), StringComparison.Ordinal);

    [Fact]
    public void Every_JSON_satisfies_its_published_schema_as_Ajv_reads_it() =>
        Assert.Contains($"{Files("json").Length} files", NodePackages.Run("site/schemas.mjs", Sites), StringComparison.Ordinal);

    [Fact]
    public void Every_GeoJSON_satisfies_RFC_7946() =>
        Assert.Contains($"{Files("geojson").Length} files", NodePackages.Run("site/geojson.mjs", Sites), StringComparison.Ordinal);

    [Fact]
    public void Every_calendar_parses_and_holds_each_event_that_has_a_day() =>
        Assert.Contains($"{Files("ics").Length} files", NodePackages.Run("site/calendars.mjs", Sites), StringComparison.Ordinal);

    [Fact]
    public void Every_catalogue_is_one_DCAT_graph_for_two_processors() =>
        NodePackages.Run("catalogue/rdf.mjs", [.. Sites.Select(site => Path.Combine(site, "catalog.jsonld"))]);

    [Fact]
    public void Every_description_for_search_engines_expands() =>
        NodePackages.Run("catalogue/expand.mjs", [.. Sites.SelectMany(site => Directory.EnumerateFiles(site, "dataset.jsonld", SearchOption.AllDirectories))]);

    [Fact]
    public void Every_data_package_is_valid_and_its_rows_satisfy_it() => NodePackages.Run("catalogue/datapackage.mjs", Files("datapackage"));

    [Fact]
    public void Every_workbook_has_the_values_of_the_JSON() =>
        Assert.All(Files("xlsx"), path => WorkbookAgreement.Check(path, Path.ChangeExtension(path, ".json")));

    private string[] Sites => Checkout.HasCorpus ? [ward.Site, corpus.Site] : [ward.Site];

    private string[] Files(string format) =>
    [
        .. Sites.SelectMany(site => Entries(site).SelectMany(dataset => dataset.GetProperty("files").EnumerateArray())
            .Where(file => file.GetProperty("format").GetString() == format)
            .Select(file => Path.Combine(site, file.GetProperty("path").GetString()!))),
    ];

    private static List<JsonElement> Entries(string site) =>
        [.. JsonDocument.Parse(File.ReadAllBytes(Path.Combine(site, "data/index.json"))).RootElement.GetProperty("datasets").EnumerateArray()];
}
