using System.Collections.Immutable;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Sources;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Extract;
using Hiraku.Pipeline.Flow.References;
using Hiraku.Pipeline.Map;
using Hiraku.Pipeline.Normalize;
using Hiraku.Pipeline.Publish;
using Hiraku.Pipeline.Validate;
using Hiraku.Pipeline.Validate.Documents;
using Hiraku.Pipeline.Write;

namespace Hiraku.Pipeline.Flow.Datasets;

/// <summary>One dataset end to end; the only code that knows the order of the stages.</summary>
internal sealed class DatasetRun(Project project, BuildOptions options, RunFolders folders, FolderOutput staging)
{
    private const int BatchesBetweenTidying = 64;

    /// <summary>Asks for the web addresses in the data; null where that is not wanted.</summary>
    public Func<IReadOnlyList<string>, IReadOnlyList<LinkAnswer>>? AskLinks { get; init; }

    public RunResult Run(Dataset dataset, ImmutableArray<RawFile> files, DatasetState last, DiagnosticBag reading, RunReports reports, CancellationToken cancel)
    {
        if (reading.HasErrors || Extractor.Extract(files, dataset.Sources, project.Limits, reading) is not { } raw)
        {
            return new RunResult(IsFit: false, reading);
        }

        TellDrift(raw, files, last, reading);
        TableSchema? schema = dataset.Schema is null ? null : project.Schemas[dataset.Schema];
        return Mapper.Map(raw, dataset, schema, project.Publisher, reading) is { } mapped
            ? Stream(dataset, raw, mapped, last, reading, reports, cancel)
            : new RunResult(IsFit: false, reading) { Raw = raw, Schema = schema, Headers = raw.Headers, Extractions = raw.Extractions() };
    }

    /// <summary>Rows on the move: one thread extracts, one normalises, one validates, this one writes.</summary>
    private RunResult Stream(Dataset dataset, RawTable raw, MappedTable mapped, DatasetState last, DiagnosticBag reading, RunReports reports, CancellationToken cancel)
    {
        var judging = new DiagnosticBag(reports.Diagnostics);
        var counter = new RowCounter(mapped.Schema);
        long rowsRead = 0;
        int batches = 0;

        using var rawAhead = new ReadAhead<TextBatch>(reports.Reading.Read(mapped.Batches), "extract");
        Table table = Normalizer.Normalize(mapped with { Batches = rawAhead.Items() }, NormalizeSettings.Of(project), reports.Changes);
        using var normalized = new ReadAhead<Batch>(table.Batches, "normalize");
        table = table with { Batches = reports.Reading.Judge(normalized.Items()) };
        ValidatedTable validated = Validator.Validate(table, dataset, project, EvidenceFor(dataset, last), Path.Combine(folders.Work, dataset.Id), judging);
        var writing = new DiagnosticBag(reports.Diagnostics);
        using var judged = new ReadAhead<ValidatedBatch>(validated.Batches, "validate");
        using TableWriters writers = TableWriters.Open(staging, mapped.Schema, dataset, project, bag: writing);
        foreach (ValidatedBatch batch in judged.Items())
        {
            cancel.ThrowIfCancellationRequested();
            rowsRead += batch.Batch.RowCount;
            TidyUp(++batches);
            using Batch outgoing = dataset.Gate == Gate.Rows ? batch.Batch.Without(batch.Faulty) : batch.Batch;
            counter.Add(outgoing);
            writers.Write(outgoing);
        }

        ImmutableArray<Distribution> written = writers.Finish();
        reading.Absorb(judging);
        reading.Absorb(writing);
        if (GateVerdict.IsFit(dataset.Gate, reading))
        {
            LastGate(dataset, written, counter.Rows, reading);
        }

        return new RunResult(GateVerdict.IsFit(dataset.Gate, reading), reading)
        {
            Raw = raw,
            Schema = mapped.Schema,
            Headers = raw.Headers,
            HeaderFields = HeaderFields(raw, mapped),
            Extractions = raw.Extractions(),
            Files = written,
            Pieces = writers.Pieces,
            RowsRead = rowsRead,
            RowsPublished = counter.Rows,
            Filled = counter.Filled().ToImmutableSortedDictionary(StringComparer.Ordinal),
            Hidden = counter.Hidden(),
            Quality = QualityCounts.Of(reading),
            Change = new ChangeRecord(options.AsOf, "", 0, 0, 0, counter.Rows, dataset.ChangeNote),
        };
    }

    /// <summary>
    /// What outlives the collector's first look, as all does that travels with a batch, it looks at again only after tens of megabytes: that bound of
    /// its own can be set by the environment alone. Asked now and then, a million rows take 186 MB instead of 243, and no more time.
    /// </summary>
    private static void TidyUp(int batches)
    {
        if (batches % BatchesBetweenTidying == 0)
        {
            GC.Collect(generation: 1, GCCollectionMode.Forced, blocking: true);
        }
    }

    private Evidence EvidenceFor(Dataset dataset, DatasetState last) =>
        new(last.WasPublished ? new ValidationHistory(last.Rows, last.Filled) : null)
        {
            References = new ReferencedTables(project, options, folders).For(dataset),
            AskLinks = AskLinks,
        };

    /// <summary>What the department changed about its headers since the last good run.</summary>
    private static void TellDrift(RawTable raw, ImmutableArray<RawFile> files, DatasetState last, DiagnosticBag bag)
    {
        if (!last.Headers.IsDefaultOrEmpty)
        {
            HeaderDrift.Compare(last.Headers, last.HeaderFields, raw.Headers).Report(new Location(files[0].Name), last.HeaderFields, bag);
        }
    }

    private static ImmutableSortedDictionary<string, string> HeaderFields(RawTable raw, MappedTable mapped) => mapped.Bindings
        .SelectMany(binding => binding.Columns.Select(column => (Header: raw.Headers[column], Field: binding.Field.Name)))
        .DistinctBy(pair => pair.Header)
        .ToImmutableSortedDictionary(pair => pair.Header, pair => pair.Field, StringComparer.Ordinal);

    /// <summary>The published document against its own published schema, by a validator that is not ours.</summary>
    private void LastGate(Dataset dataset, ImmutableArray<Distribution> written, long rows, DiagnosticBag bag)
    {
        string document = written.First(file => file.Format == "json").Path;
        using var schema = new StreamReader(staging.Open(written.First(file => file.Format == "schema").Path)!);
        JsonSchemaGate.Check(() => staging.OpenPassing(document), schema.ReadToEnd(), document, rows, dataset.VerifyFully, bag);
    }
}
