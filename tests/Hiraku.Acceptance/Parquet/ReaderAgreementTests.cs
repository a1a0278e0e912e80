using Hiraku.Acceptance.Support;
using Hiraku.Parquet;

namespace Hiraku.Acceptance.Parquet;

/// <summary>Four readers by other people see in our files exactly what was put in.</summary>
public sealed class ReaderAgreementTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hiraku-parquet-").FullName;

    public static TheoryData<string> Readers => ["duckdb", "hyparquet", "arrow", "polars"];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Readers))]
    public void Every_codec_reads_alike(string reader)
    {
        SampleTable table = new RandomTables(1).Create(3000);

        Agree(reader, Enum.GetValues<ParquetCompression>().Select(codec => (table, new ParquetOptions(codec))));
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Tables_of_no_one_and_few_rows_read_alike(string reader) => Agree(reader, new[] { 0, 1, 7, 8, 9, 1024, 1025 }.Select(
        rows => (new RandomTables(rows).Create(rows), ParquetOptions.Default)));

    [Theory]
    [MemberData(nameof(Readers))]
    public void Columns_with_no_null_few_and_only_nulls_read_alike(string reader) => Agree(reader, new[] { 0, 0.001, 0.999, 1 }.Select(
        share => (new RandomTables(5).Create(20_000, share), ParquetOptions.Default)));

    [Theory]
    [MemberData(nameof(Readers))]
    public void Long_texts_read_alike(string reader) => Agree(reader,
        [(new RandomTables(6).Create(300, longestText: 60_000), ParquetOptions.Default)]);

    [Theory]
    [MemberData(nameof(Readers))]
    public void Many_row_groups_read_alike(string reader) => Agree(reader,
        [(new RandomTables(7).Create(5000), new ParquetOptions(RowGroupRows: 333))]);

    [Theory]
    [MemberData(nameof(Readers))]
    public void Two_hundred_thousand_rows_read_alike(string reader) => Agree(reader,
        [(new RandomTables(8).Create(200_000), ParquetOptions.Default)]);

    private void Agree(string reader, IEnumerable<(SampleTable Table, ParquetOptions Options)> cases)
    {
        NodePackages.Require();
        List<string> files = [];
        foreach ((SampleTable table, ParquetOptions options) in cases)
        {
            string name = Path.Combine(_folder, $"{files.Count / 2}-{options.Compression}-{table.Rows}");
            table.WriteParquet(name + ".parquet", options);
            table.WriteJsonLines(name + ".ndjson");
            files.AddRange([name + ".parquet", name + ".ndjson"]);
        }

        NodePackages.Run($"parquet/{reader}.mjs", [.. files]);
    }
}
