using Hiraku.Acceptance.Support;
using Hiraku.Parquet;

namespace Hiraku.Acceptance.Parquet;

/// <summary>Four readers by other people see in our files exactly what was put in.</summary>
public sealed class ReaderAgreementTests(SampleFiles files) : IClassFixture<SampleFiles>
{
    public static TheoryData<string> Readers => ["duckdb", "hyparquet", "arrow", "polars"];

    [Theory]
    [MemberData(nameof(Readers))]
    public void Every_codec_reads_alike(string reader) => Agree(reader, "codec", () =>
        Enum.GetValues<ParquetCompression>().Select(codec => (new RandomTables(1).Create(3000), new ParquetOptions(codec))));

    [Theory]
    [MemberData(nameof(Readers))]
    public void Tables_of_no_one_and_few_rows_read_alike(string reader) => Agree(reader, "few", () =>
        new[] { 0, 1, 7, 8, 9, 1024, 1025 }.Select(rows => (new RandomTables(rows).Create(rows), ParquetOptions.Default)));

    [Theory]
    [MemberData(nameof(Readers))]
    public void Columns_with_no_null_few_and_only_nulls_read_alike(string reader) => Agree(reader, "nulls", () =>
        new[] { 0, 0.001, 0.999, 1 }.Select(share => (new RandomTables(5).Create(20_000, share), ParquetOptions.Default)));

    [Theory]
    [MemberData(nameof(Readers))]
    public void Long_texts_read_alike(string reader) => Agree(reader, "long", () =>
        [(new RandomTables(6).Create(300, longestText: 60_000), ParquetOptions.Default)]);

    [Theory]
    [MemberData(nameof(Readers))]
    public void Many_row_groups_read_alike(string reader) => Agree(reader, "groups", () =>
        [(new RandomTables(7).Create(5000), new ParquetOptions(RowGroupRows: 333))]);

    [Theory]
    [MemberData(nameof(Readers))]
    public void Two_hundred_thousand_rows_read_alike(string reader) => Agree(reader, "many", () =>
        [(new RandomTables(8).Create(200_000, required: false), ParquetOptions.Default)]);

    private void Agree(string reader, string set, Func<IEnumerable<(SampleTable Table, ParquetOptions Options)>> tables)
    {
        NodePackages.Require();
        NodePackages.Run($"parquet/{reader}.mjs", [.. files.Get(set, tables)]);
    }
}
