using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Map;
using Hiraku.Pipeline.Normalize;
using Hiraku.Pipeline.Publish;
using Hiraku.Pipeline.Report.Csv;
using Hiraku.Pipeline.Validate;
using Hiraku.Pipeline.Validate.Documents;
using Hiraku.Pipeline.Write;

namespace Hiraku.Pipeline.Flow;

/// <summary>
/// Goes once through what is slow the first time only (the stages of a run, JSON, the last gate), on another thread while this one has
/// other work: a short run is mostly such first times. It reads and writes no file.
/// </summary>
public static class Rehearsal
{
    /// <summary>Each of them stands in a field of every kind.</summary>
    private static readonly string[] Cells = ["１", "令和6年4月1日", "０３(３９９３)１１１１", "東京都練馬区豊玉北６丁目１２番１号", "平日 午前9時～17時", "35°44′08″", "ｶﾞｷﾞ　有"];

    private static int ofRuns;

    /// <summary>What every build needs: the states.</summary>
    public static void OfStates() => _ = Task.Run(() =>
        StateStore.Rehearse(new DatasetState { Dataset = new Dataset("", ""), Schema = new TableSchema("", [new Field("", FieldKind.Text)]) }));

    /// <summary>What a build needs that has anything to do: called where a dataset's run begins, it goes on beside the first of them.</summary>
    public static void OfRuns()
    {
        if (Interlocked.Exchange(ref ofRuns, 1) == 0)
        {
            _ = Task.Run(() => Run(new DiagnosticBag()));
        }
    }

    /// <summary>A small table through all stages that follow the reading, and a small document through the last gate.</summary>
    /// <param name="bag">Takes what there is to be said of them, which is nobody's concern.</param>
    internal static void Run(DiagnosticBag bag)
    {
        using var diagnostics = new DiagnosticCsv(Stream.Null);
        using var changes = new ChangeCsv(Stream.Null);
        var project = new Project(
            "",
            new Publisher("", LocalizedText.Empty, LocalizedText.Empty, Bounds: null),
            new SiteSettings(LocalizedText.Empty, "https://example.jp/", ["ja"], "CC-BY-4.0", Tiles: null));
        var dataset = new Dataset("rehearsal", "") { Formats = ["csv", "json", "parquet"] };
        var schema = new TableSchema(dataset.Id, [.. Enum.GetValues<FieldKind>().Select(kind => new Field(kind.ToString(), kind))]);
        var judging = new DiagnosticBag(diagnostics);
        if (Mapper.Map(TableOf(schema), dataset, schema, project.Publisher, judging) is { } mapped)
        {
            Table table = Normalizer.Normalize(mapped, NormalizeSettings.Of(project), changes);
            ValidatedTable validated = Validator.Validate(table, dataset, project, new Evidence(LastGood: null), "", judging);
            using TableWriters writers = TableWriters.Open(new Nowhere(), mapped.Schema, dataset, project);
            foreach (ValidatedBatch judged in validated.Batches)
            {
                using Batch batch = judged.Batch;
                writers.Write(batch);
            }

            writers.Finish();
        }

        bag.Absorb(judging);
        JsonSchemaGate.Check(
            () => new MemoryStream("[{\"a\":\"1\"}]"u8.ToArray()),
            """{"type":"array","items":{"type":"object","properties":{"a":{"type":["string","null"],"pattern":"^1$","minLength":1}},"required":["a"],"additionalProperties":false}}""",
            "", rows: 1, all: false, bag);
    }

    private static RawTable TableOf(TableSchema schema)
    {
        var rows = new TextBatchBuilder(schema.Fields.Length);
        for (int row = 0; row < Cells.Length; row++)
        {
            rows.BeginRow(row + 2);
            foreach (Field _ in schema.Fields)
            {
                rows.Add(Cells[row]);
            }

            rows.EndRow();
        }

        TextBatch batch = rows.Build(new Origin("", Sheet: null, [.. Enumerable.Range(0, schema.Fields.Length)]));
        return new RawTable([.. schema.Fields.Select(field => field.Name)], [.. schema.Fields.Select(_ => Cells.ToImmutableArray())], [batch], () => []);
    }

    /// <summary>Takes every file and keeps none.</summary>
    private sealed class Nowhere : IOutput
    {
        public Stream Create(string path) => new MemoryStream();

        public Stream? Open(string path) => null;

        public void Delete(string path)
        {
        }
    }
}
