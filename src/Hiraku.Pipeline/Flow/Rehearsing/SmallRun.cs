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

namespace Hiraku.Pipeline.Flow.Rehearsing;

/// <summary>Rows in memory through all stages that follow the reading, on one thread and without a file: to rehearse a run, or to see whether one goes on whatever the cells hold.</summary>
internal static class SmallRun
{
    /// <summary>A field of each kind.</summary>
    public static TableSchema Schema { get; } = new("every-kind", [.. Enum.GetValues<FieldKind>().Select(kind => new Field(kind.ToString(), kind))]);

    /// <param name="rows">For each row a cell for each field of the <see cref="Schema"/>.</param>
    /// <returns>How many rows came out.</returns>
    public static long Through(Project project, Dataset dataset, string[][] rows, DiagnosticBag bag)
    {
        using var diagnostics = new DiagnosticCsv(Stream.Null);
        using var changes = new ChangeCsv(Stream.Null);
        var judging = new DiagnosticBag(diagnostics);
        if (Mapper.Map(TableOf(rows), dataset, Schema, project.Publisher, judging) is not { } mapped)
        {
            return 0;
        }

        Table table = Normalizer.Normalize(mapped, NormalizeSettings.Of(project), changes);
        ValidatedTable validated = Validator.Validate(table, dataset, project, new Evidence(LastGood: null), "", judging);
        using TableWriters writers = TableWriters.Open(new NowhereOutput(), mapped.Schema, dataset, project);
        long written = 0;
        foreach (ValidatedBatch judged in validated.Batches)
        {
            using Batch batch = judged.Batch;
            writers.Write(batch);
            written += batch.RowCount;
        }

        writers.Finish();
        bag.Absorb(judging);
        return written;
    }

    private static RawTable TableOf(string[][] rows)
    {
        int columns = Schema.Fields.Length;
        var builder = new TextBatchBuilder(columns);
        for (int row = 0; row < rows.Length; row++)
        {
            builder.BeginRow(row + 2);
            foreach (string cell in rows[row])
            {
                builder.Add(cell);
            }

            builder.EndRow();
        }

        return new RawTable(
            [.. Schema.Fields.Select(field => field.Name)],
            [.. Enumerable.Range(0, columns).Select(column => rows.Select(row => row[column]).ToImmutableArray())],
            [builder.Build(new Origin("", Sheet: null, [.. Enumerable.Range(0, columns)]))],
            () => []);
    }
}
