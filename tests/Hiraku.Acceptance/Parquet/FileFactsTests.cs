using System.Text.Json;
using Hiraku.Acceptance.Support;
using Hiraku.Parquet;

namespace Hiraku.Acceptance.Parquet;

/// <summary>What DuckDB finds in the file besides the rows.</summary>
public sealed class FileFactsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hiraku-parquet-").FullName;

    private string ParquetFile => Path.Combine(_folder, "table.parquet");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(ParquetCompression.None, "uncompressed")]
    [InlineData(ParquetCompression.Snappy, "snappy")]
    [InlineData(ParquetCompression.Gzip, "gzip")]
    public void The_file_is_at_most_a_tenth_larger_than_what_DuckDB_writes(ParquetCompression compression, string codec)
    {
        NodePackages.Require();
        MunicipalTable.Create(50_000).WriteParquet(ParquetFile, new ParquetOptions(compression));

        NodePackages.Run("parquet/duckdb-size.mjs", ParquetFile, codec, "1.1");
    }

    [Fact]
    public void Statistics_let_a_reader_skip_row_groups_without_losing_rows()
    {
        NodePackages.Require();
        MunicipalTable.Create(30_000).WriteParquet(ParquetFile, new ParquetOptions(RowGroupRows: 4096));

        string[] found = Ask($"""
            SELECT count(*) FROM read_parquet('{ParquetFile}') WHERE 説明 = (SELECT max(説明) FROM read_parquet('{ParquetFile}'))
            UNION ALL SELECT count(*) FROM read_parquet('{ParquetFile}') WHERE ID = '0000012345'
            UNION ALL SELECT count(*) FROM read_parquet('{ParquetFile}') WHERE 人口 < 0
            """);

        Assert.Equal(["1", "1", "0"], found.Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void Statistics_say_least_greatest_and_how_many_are_missing()
    {
        NodePackages.Require();
        MunicipalTable.Create(5000).WriteParquet(ParquetFile, ParquetOptions.Default);

        string[] found = Ask($"""
            SELECT stats_min_value || '|' || stats_max_value || '|' || stats_null_count
            FROM parquet_metadata('{ParquetFile}') WHERE path_in_schema = 'ID'
            """);

        Assert.Equal(["0000000000|0000004999|0"], found);
    }

    [Fact]
    public void Metadata_comes_back_in_the_order_given()
    {
        NodePackages.Require();
        KeyValuePair<string, string>[] pairs = [new("title", "AED設置箇所"), new("licence", "CC BY 4.0"), new("empty", "")];
        MunicipalTable.Create(10).WriteParquet(ParquetFile, new ParquetOptions(KeyValueMetadata: pairs));

        string[] found = Ask($"SELECT decode(key) || '=' || decode(value) FROM parquet_kv_metadata('{ParquetFile}')");

        Assert.Equal(["title=AED設置箇所", "licence=CC BY 4.0", "empty="], found);
    }

    [Fact]
    public void Places_are_a_geometry_with_their_box()
    {
        NodePackages.Require();
        WritePlaces([(139.7, 35.6), (141.35, 43.06), (127.68, 26.21)]);

        string type = Assert.Single(Ask($"SELECT typeof(geometry) FROM read_parquet('{ParquetFile}') LIMIT 1"));
        string geo = Assert.Single(Ask($"SELECT decode(value) FROM parquet_kv_metadata('{ParquetFile}') WHERE decode(key) = 'geo'"));

        Assert.StartsWith("GEOMETRY", type, StringComparison.Ordinal);
        JsonElement places = JsonDocument.Parse(geo).RootElement.GetProperty("columns").GetProperty("geometry");
        Assert.Equal([127.68, 26.21, 141.35, 43.06], places.GetProperty("bbox").EnumerateArray().Select(value => value.GetDouble()));
    }

    private void WritePlaces((double Longitude, double Latitude)[] places)
    {
        byte[] points = new byte[places.Length * WkbPoint.Size];
        int[] offsets = new int[places.Length + 1];
        for (int row = 0; row < places.Length; row++)
        {
            WkbPoint.Write(points.AsSpan(row * WkbPoint.Size), places[row].Longitude, places[row].Latitude);
            offsets[row + 1] = offsets[row] + WkbPoint.Size;
        }

        using FileStream stream = File.Create(ParquetFile);
        using ParquetWriter writer = new(
            stream, [new("geometry", ParquetType.Binary)], new ParquetOptions(Geo: new GeoParquet("geometry")));
        writer.WriteBinary(0, points, offsets, default);
        writer.EndBatch(places.Length);
        writer.Finish();
    }

    /// <summary>The single column of the answer.</summary>
    private static string[] Ask(string sql) =>
    [
        .. NodePackages.Run("parquet/duckdb-facts.mjs", sql)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement[0].GetString()!),
    ];
}
