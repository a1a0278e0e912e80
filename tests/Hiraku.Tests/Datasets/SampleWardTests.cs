using System.Text.Json;
using Hiraku.Tests.Schemas;
using Hiraku.Tests.Support;

namespace Hiraku.Tests.Datasets;

/// <summary>Holds the sample ward to what it promises: enough datasets, small files, and nothing a citizen could take for real.</summary>
public class SampleWardTests
{
    private const long Small = 150_000;

    public static TheoryData<string> Datasets =>
        [.. Directory.EnumerateDirectories(Repository.At("datasets")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_ward_has_at_least_fourteen_datasets() => Assert.True(Datasets.Count >= 14);

    [Theory]
    [MemberData(nameof(Datasets))]
    public void Every_dataset_says_in_its_title_that_it_is_a_sample(string id)
    {
        string title = File.ReadLines(DatasetFile(id)).Single(line => line.StartsWith("title:", StringComparison.Ordinal));

        Assert.Contains("（サンプル）", title, StringComparison.Ordinal);
        Assert.Contains("(sample)", title, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public void A_schema_that_a_dataset_names_exists(string id)
    {
        IEnumerable<string> named = File.ReadLines(DatasetFile(id))
            .Where(line => line.StartsWith("schema:", StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);

        Assert.All(named, schema => Assert.Contains(schema, SchemaFile.Ids));
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public void The_sample_exports_are_small(string id)
    {
        FileInfo[] exports = new DirectoryInfo(Repository.At("datasets", id, "raw")).GetFiles();

        Assert.NotEmpty(exports);
        Assert.All(exports, export => Assert.InRange(export.Length, 1, Small));
    }

    [Fact]
    public void The_outline_of_the_ward_is_one_closed_ring_inside_the_bounds()
    {
        using JsonDocument outline = JsonDocument.Parse(File.ReadAllText(Repository.At("site", "boundary.geojson")));
        JsonElement[] ring =
        [
            .. outline.RootElement.GetProperty("features")[0].GetProperty("geometry").GetProperty("coordinates")[0].EnumerateArray(),
        ];

        Assert.Equal(ring[0].GetRawText(), ring[^1].GetRawText());
        Assert.All(ring, point => Assert.InRange(point[0].GetDouble(), 139.55, 139.69));
        Assert.All(ring, point => Assert.InRange(point[1].GetDouble(), 35.70, 35.79));
    }

    [Fact]
    public void Every_town_stands_once_in_the_list_and_inside_the_bounds()
    {
        string[][] towns = [.. File.ReadLines(Repository.At("towns.csv")).Skip(1).Select(line => line.Split(','))];

        Assert.Equal(towns.Length, towns.Select(town => town[1]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(towns, town => Assert.InRange(double.Parse(town[3], System.Globalization.CultureInfo.InvariantCulture), 35.70, 35.79));
    }

    private static string DatasetFile(string id) => Repository.At("datasets", id, "dataset.yml");
}
