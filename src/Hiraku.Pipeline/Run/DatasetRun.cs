using System.Collections.Immutable;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Sources;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Extract;
using Hiraku.Pipeline.Map;
using Hiraku.Pipeline.Normalize;
using Hiraku.Pipeline.Publish;
using Hiraku.Pipeline.Validate;
using Hiraku.Pipeline.Write;

namespace Hiraku.Pipeline.Run;

/// <summary>One dataset end to end; the only code that knows the order of the stages.</summary>
public sealed class DatasetRun(Project project, BuildOptions options, RunFolders folders, FolderOutput staging)
{
    public RunResult Run(Dataset dataset, ImmutableArray<RawFile> files, DatasetState last, DiagnosticBag reading, CancellationToken cancel)
    {
        if (reading.HasErrors || Extractor.Extract(files, dataset.Sources, project.Limits, reading) is not { } raw)
        {
            return new RunResult(IsFit: false, reading);
        }

        TableSchema? schema = dataset.Schema is null ? null : project.Schemas[dataset.Schema];
        return Mapper.Map(raw, dataset, schema, project.Publisher, reading) is { } mapped
            ? Stream(dataset, raw, mapped, last, reading, cancel)
            : new RunResult(IsFit: false, reading) { Schema = schema, Headers = raw.Headers, Extractions = raw.Extractions() };
    }

    /// <summary>Rows on the move: one thread reads, a second judges, this one writes.</summary>
    private RunResult Stream(Dataset dataset, RawTable raw, MappedTable mapped, DatasetState last, DiagnosticBag reading, CancellationToken cancel)
    {
        var judging = new DiagnosticBag();
        var history = last.WasPublished ? new ValidationHistory(last.Rows, last.Filled.ToImmutableDictionary(StringComparer.Ordinal)) : null;
        var changes = new ChangeCounter();
        var counter = new RowCounter(mapped.Schema);
        long rowsRead = 0;

        using var rawAhead = new ReadAhead<TextBatch>(mapped.Batches, "extract");
        Table table = Normalizer.Normalize(mapped with { Batches = rawAhead.Items() }, NormalizeSettings.Of(project), changes, judging);
        ValidatedTable validated = Validator.Validate(table, dataset, project, history, folders.Work, judging);
        using var judged = new ReadAhead<ValidatedBatch>(validated.Batches, "judge");
        using TableWriters writers = TableWriters.Open(staging, mapped.Schema, dataset, project, options.AsOf);
        foreach (ValidatedBatch batch in judged.Items())
        {
            cancel.ThrowIfCancellationRequested();
            rowsRead += batch.Batch.RowCount;
            using Batch outgoing = dataset.Gate == Gate.Rows ? batch.Batch.Without(batch.Faulty) : batch.Batch;
            counter.Add(outgoing);
            writers.Write(outgoing);
        }

        ImmutableArray<Distribution> written = writers.Finish();
        reading.Absorb(judging);
        return new RunResult(IsFit(dataset, reading), reading)
        {
            Schema = mapped.Schema,
            Headers = raw.Headers,
            Extractions = raw.Extractions(),
            Files = written,
            RowsRead = rowsRead,
            RowsPublished = counter.Rows,
            Filled = counter.Filled().ToImmutableSortedDictionary(StringComparer.Ordinal),
            Quality = QualityCounts.Of(reading),
            Change = new ChangeRecord(options.AsOf, "", 0, 0, 0, counter.Rows, dataset.ChangeNote),
        };
    }

    /// <summary>
    /// Under the gates that let faulty rows out or leave them out, faults of single cells do not hold the dataset; faults
    /// of the whole table (rows gone, a column empty, something personal) hold it under every gate.
    /// </summary>
    private static bool IsFit(Dataset dataset, DiagnosticBag bag) =>
        !bag.HasErrors || (dataset.Gate != Gate.Block && bag.Kept.All(diagnostic => diagnostic.Severity != Severity.Error || diagnostic.Location.Line > 0));
}
