using System.IO.Compression;
using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Write;

/// <summary>Programs by other people read what was published and find in it what was put in.</summary>
public sealed class IndependentReadersTests(PublishedSample sample) : IClassFixture<PublishedSample>
{
    [Fact]
    public void Two_JSON_LD_processors_find_one_and_the_same_DCAT_graph_with_all_that_is_required() =>
        Assert.Contains("2 datasets", Run("catalogue/rdf.mjs", "catalog.jsonld"), StringComparison.Ordinal);

    [Fact]
    public void The_description_for_search_engines_expands_and_has_what_they_ask_for() =>
        Run("catalogue/expand.mjs", "data/aed/dataset.jsonld", "data/event/dataset.jsonld");

    [Fact]
    public void The_data_package_is_valid_and_every_row_of_the_CSV_satisfies_its_table_schema() =>
        Assert.Contains("aed: 3000 rows", Run("catalogue/datapackage.mjs", "data/aed/datapackage.json", "data/event/datapackage.json"), StringComparison.Ordinal);

    [Fact]
    public void Ajv_finds_the_published_JSON_valid_under_the_published_schema() =>
        Run("catalogue/schema.mjs", "data/aed/schema.json", "data/aed/131202_aed.json", "data/event/schema.json", "data/event/131202_event.json");

    [Fact]
    public void Parquet_and_JSON_tell_the_same_table() =>
        Run("catalogue/parquet-agrees.mjs", "data/aed/131202_aed.json", "data/aed/131202_aed.parquet");

    [Fact]
    public void The_calendar_holds_each_event_with_a_day_at_its_hours_in_Japan() => Assert.Equal(
        [
            "E1-20261103@opendata.example.lg.jp|防災訓練; 地震,火災|2026-11-03T10:00:00|2026-11-03T12:30:00|Asia/Tokyo|区役所|\"雨天中止\\n持ち物: \\\"水筒\\\"\"",
            "E2-20261103@opendata.example.lg.jp|文化祭|2026-11-03|2026-11-06|floating||\"09:00\u301C17:00\"",
            "E3-20261231@opendata.example.lg.jp|夜市|2026-12-31T22:00:00|2027-01-01T00:30:00|Asia/Tokyo|駅前|\"とても長い説明。" + new string('長', 100) + "\"",
        ],
        Run("catalogue/calendar.mjs", "data/event/131202_event.ics").TrimEnd('\n').Split('\n'));

    [Fact]
    public void The_archive_of_a_dataset_holds_its_files_unchanged_and_says_under_which_licence()
    {
        using ZipArchive archive = ZipFile.OpenRead(sample.File("data/aed/131202_aed.zip"));

        Assert.Equal(
            ["README.txt", "131202_aed.csv", "131202_aed.xlsx", "131202_aed.json", "131202_aed.geojson", "131202_aed.parquet", "schema.json", "datapackage.json", "131202_aed.csv-metadata.json"],
            archive.Entries.Select(entry => entry.FullName));
        foreach (ZipArchiveEntry entry in archive.Entries.Skip(1))
        {
            using Stream stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            Assert.Equal(File.ReadAllBytes(sample.File("data/aed/" + entry.FullName)), copy.ToArray());
        }

        using var readme = new StreamReader(archive.Entries[0].Open());
        Assert.Contains("CC-BY-4.0", readme.ReadToEnd(), StringComparison.Ordinal);
    }

    private string Run(string script, params string[] paths) => NodePackages.Run(script, [.. paths.Select(sample.File)]);
}
