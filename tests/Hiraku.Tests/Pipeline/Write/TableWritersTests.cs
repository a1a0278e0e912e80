using System.Security.Cryptography;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Write;

namespace Hiraku.Tests.Pipeline.Write;

public class TableWritersTests
{
    [Fact]
    public void What_is_returned_describes_the_bytes_that_were_written()
    {
        MemoryOutput output = Tables.Publish(Tables.Aed, Tables.Places, [Tables.Place("A1", "区役所")], 1024, out var files);

        Assert.Equal(output.Files.Keys, files.Select(file => file.Path).Order(StringComparer.Ordinal));
        foreach (Distribution file in files)
        {
            byte[] bytes = output.Files[file.Path];
            Assert.Equal((bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))), (file.Bytes, file.Sha256));
        }
    }

    [Fact]
    public void A_table_without_coordinates_has_no_GeoJSON()
    {
        Tables.Publish(Tables.Aed, Tables.Of(new Field("a", FieldKind.Text)), [["1"]], 1024, out var files);

        Assert.DoesNotContain(files, file => file.Format == "geojson");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(TextBatch.Capacity)]
    public void The_size_of_a_batch_changes_no_byte(int batchSize)
    {
        var random = new Random(20261018);
        List<string?[]> rows = RandomTables.Rows(RandomTables.Schema, 6_000, random);

        MemoryOutput whole = Tables.Publish(RandomTables.Schema, rows);
        MemoryOutput pieces = Tables.Publish(RandomTables.Schema, rows, batchSize);

        Assert.Equal(whole.Files.Keys, pieces.Files.Keys);
        Assert.All(whole.Files, file => Assert.True(file.Value.AsSpan().SequenceEqual(pieces.Files[file.Key]), file.Key));
    }

    [Fact]
    public void CSV_and_JSON_tell_the_same_table()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            List<string?[]> rows = RandomTables.Rows(RandomTables.Schema, seed * 13, new Random(seed));
            MemoryOutput output = Tables.Publish(RandomTables.Schema, rows, 50, "csv", "json");

            List<string?[]> fromJson = ReadBack.Json(output.Text("data/aed/131202_aed.json"), RandomTables.Schema);
            List<string?[]> fromCsv = ReadBack.Csv(output.Text("data/aed/131202_aed.csv"));
            Assert.Equal(rows, fromJson);
            Assert.Equal(rows, fromCsv.Skip(1));
        }
    }

    [Fact]
    public void A_table_larger_than_a_sheet_gets_no_workbook_and_a_note_says_so()
    {
        var output = new MemoryOutput();
        var bag = new DiagnosticBag();
        List<string?[]> rows = [.. Enumerable.Range(0, 30).Select(i => Tables.Place($"A{i}", "x"))];
        using TableWriters writers = TableWriters.Open(
            output, Tables.Places, Tables.Aed, Tables.Project, WriteSettings.Only("csv", "xlsx") with { MostSheetRows = 20 }, bag);
        foreach (Batch batch in Tables.Batches(Tables.Places, rows, 8))
        {
            writers.Write(batch);
            batch.Dispose();
        }

        Assert.Equal(["csv"], writers.Finish().Select(file => file.Format));
        Assert.Equal(["data/aed/131202_aed.csv"], output.Files.Keys);
        Assert.Equal(
            "data/aed/131202_aed.xlsx: note HK7001: The table has 30 rows, so data/aed/131202_aed.xlsx was not written.",
            Assert.Single(bag.Kept).ToString());
    }

    [Fact]
    public void A_run_that_gives_up_leaves_no_file_open()
    {
        using TableWriters writers = TableWriters.Open(new MemoryOutput(), Tables.Places, Tables.Aed, Tables.Project);
        using Batch batch = Tables.Batch(Tables.Places, [Tables.Place("A1", "x")]);
        writers.Write(batch);

        writers.Dispose();
    }
}
