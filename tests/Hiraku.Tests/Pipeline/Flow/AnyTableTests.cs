using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Map;
using Hiraku.Pipeline.Normalize;
using Hiraku.Pipeline.Report.Csv;
using Hiraku.Pipeline.Validate;
using Hiraku.Pipeline.Write;
using Hiraku.Tests.Pipeline.Write;
using Hiraku.Tests.Support;

namespace Hiraku.Tests.Pipeline.Flow;

/// <summary>A column may hold what belongs into another one: a postal code among dates, half an address among phones. Nothing a cell says ends a run.</summary>
public sealed class AnyTableTests
{
    private const int Rows = 120;

    private static readonly string[] Cells =
        [.. Directory.EnumerateFiles(Repository.At("tests", "vectors", "japanese"), "*.csv").SelectMany(File.ReadLines).SelectMany(line => line.Split(',', '"')).Distinct()];

    private static readonly TableSchema EveryKind = new("any", [.. Enum.GetValues<FieldKind>().Select(kind => new Field(kind.ToString(), kind))]);

    private static readonly Project Ward = new(
        "",
        new Publisher("131202", LocalizedText.Same("練馬区"), LocalizedText.Same("東京都"), new Bounds(35.7, 139.5, 35.8, 139.7)),
        new SiteSettings(LocalizedText.Empty, "https://opendata.example.lg.jp/", ["ja"], "CC-BY-4.0", Tiles: null));

    [Fact]
    public void Any_cell_in_any_column_goes_through_every_stage() => Cases.ForAll(random => random.Next(), seed => Pass(Ward, new Random(seed)), count: 150);

    [Fact]
    public void A_publisher_without_a_name_is_no_reason_to_break_off() =>
        Pass(Ward with { Publisher = new Publisher("", LocalizedText.Empty, LocalizedText.Empty, Bounds: null) }, new Random(1));

    private static void Pass(Project project, Random random)
    {
        var dataset = new Dataset("any", "") { Gate = Gate.Flag };
        using var diagnostics = new DiagnosticCsv(new MemoryStream());
        using var changes = new ChangeCsv(new MemoryStream());
        var bag = new DiagnosticBag(diagnostics);
        MappedTable mapped = Mapper.Map(Drawn(random), dataset, EveryKind, project.Publisher, bag)!;
        Table table = Normalizer.Normalize(mapped, NormalizeSettings.Of(project), changes);
        ValidatedTable validated = Validator.Validate(table, dataset, project, new Evidence(LastGood: null), "", bag);
        var output = new MemoryOutput();
        long rows = 0;
        using TableWriters writers = TableWriters.Open(output, mapped.Schema, dataset, project);
        foreach (ValidatedBatch judged in validated.Batches)
        {
            using Batch batch = judged.Batch;
            rows += batch.RowCount;
            writers.Write(batch);
        }

        writers.Finish();
        Assert.Equal(Rows, rows);
    }

    private static RawTable Drawn(Random random)
    {
        int columns = EveryKind.Fields.Length;
        var builder = new TextBatchBuilder(columns);
        for (int row = 0; row < Rows; row++)
        {
            builder.BeginRow(row + 2);
            for (int column = 0; column < columns; column++)
            {
                builder.Add(Cell(random));
            }

            builder.EndRow();
        }

        TextBatch batch = builder.Build(new Origin("any.csv", Sheet: null, [.. Enumerable.Range(0, columns)]));
        ImmutableArray<ImmutableArray<string>> sample = [.. Enumerable.Range(0, columns).Select(column => Enumerable.Range(0, Rows).Select(row => batch[column, row].ToString()).ToImmutableArray())];
        return new RawTable([.. EveryKind.Fields.Select(field => field.Name)], sample, [batch], () => []);
    }

    /// <summary>A cell of the vectors, a piece of one, two of them one after the other, many digits, or anything.</summary>
    private static string Cell(Random random)
    {
        string one = random.Pick<string>(Cells);
        return random.Next(6) switch
        {
            0 => one[random.Next(one.Length + 1)..],
            1 => one[..random.Next(one.Length + 1)],
            2 => one + random.Pick<string>(Cells),
            3 => new string((char)('0' + random.Next(10)), random.Next(1, 30)) + random.Pick("", ".5", "-", "年", "円"),
            4 => random.AnyString(),
            _ => one,
        };
    }
}
