using System.Collections.Immutable;
using System.Globalization;
using Hiraku.Definitions.Schemas;
using Hiraku.Japanese;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Sources;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Extract;
using Hiraku.Pipeline.Map;
using Hiraku.Pipeline.Map.Free;
using Hiraku.Pipeline.Map.Headers;
using Hiraku.Pipeline.Normalize;
using Hiraku.Pipeline.Normalize.Cells;
using Hiraku.Pipeline.Normalize.Columns;
using Hiraku.Tests.Support;

namespace Hiraku.Tests.Pipeline.Normalize;

/// <summary>
/// Every value of every real municipal file through its field's reader: mapped by itself where a schema fits, by inferred kind
/// elsewhere. Prints docs/normalization.md's table and every refused value:
/// <c>dotnet test tests/Hiraku.Tests --filter CorpusReading --logger "console;verbosity=detailed"</c>.
/// </summary>
public sealed class CorpusReadingTests(ITestOutputHelper output)
{
    private const double LeastConfidence = 0.4;
    private static readonly NormalizeSettings Settings = new(NotationSettings.Default);

    private readonly SortedDictionary<string, KindTally> tallies = new(StringComparer.Ordinal);

    [Fact]
    public void Nearly_every_value_of_the_real_files_is_read()
    {
        var schemas = SchemaLibrary.Read(Repository.Folder, new DiagnosticBag());
        foreach (string path in Directory.EnumerateFiles(Repository.CorpusOrSkip()).Order(StringComparer.Ordinal))
        {
            Read(path, schemas);
        }

        Print();
        Assert.True(tallies.Values.Sum(tally => tally.Of(ReadingStatus.Refused)) < 0.01 * tallies.Values.Sum(tally => tally.Filled));
    }

    private void Read(string path, ImmutableSortedDictionary<string, TableSchema> schemas)
    {
        var file = new RawFile(Path.GetFileName(path), path, "", new FileInfo(path).Length, 0);
        if (Extractor.Extract([file], [new Source()], Limits.Default, new DiagnosticBag()) is not { } raw)
        {
            return;
        }

        (KindTally Tally, ICellReader Reader, Dictionary<string, CellReading> Memory)?[] columns = [.. Fields(raw, schemas).Select(Column)];
        foreach (TextBatch batch in raw.Batches)
        {
            using (batch)
            {
                for (int column = 0; column < columns.Length; column++)
                {
                    if (columns[column] is { } at)
                    {
                        ReadColumn(batch, column, file.Name[..4], at.Tally, at.Reader, at.Memory);
                    }
                }
            }
        }
    }

    private (KindTally, ICellReader, Dictionary<string, CellReading>)? Column(Field? field)
    {
        if (field is null)
        {
            return null;
        }

        string kind = field.Kind.NameOf();
        tallies.TryAdd(kind, new KindTally());
        return (tallies[kind], CellReaders.For(field, Settings), new Dictionary<string, CellReading>(StringComparer.Ordinal));
    }

    private static void ReadColumn(TextBatch batch, int column, string file, KindTally tally, ICellReader reader, Dictionary<string, CellReading> memory)
    {
        for (int row = 0; row < batch.RowCount; row++)
        {
            ReadOnlySpan<char> text = batch[column, row];
            if (text.IsWhiteSpace())
            {
                continue;
            }

            string cell = text.ToString();
            if (!memory.TryGetValue(cell, out CellReading reading))
            {
                memory[cell] = reading = IsPair(text) ? CellReading.Of(Coordinates.Read(text), cell) : reader.Read(text);
            }

            tally.Add(file, cell, reading);
        }
    }

    /// <summary>Both coordinates in one cell, which the stage reads as one.</summary>
    private static bool IsPair(ReadOnlySpan<char> text) => text.Contains(',') && Coordinates.Read(text) is { HasValue: true };

    /// <summary>Each column's field; null for those that stay inside.</summary>
    private static Field?[] Fields(RawTable raw, ImmutableSortedDictionary<string, TableSchema> schemas)
    {
        if (SchemaMatcher.Best(raw, schemas.Values) is not { Confidence: >= LeastConfidence } best)
        {
            return [.. raw.Headers.Select((header, i) => new Field(header, KindInference.Of(header, raw.Sample[i])))];
        }

        var fields = new Field?[raw.Headers.Length];
        foreach (HeaderMatch match in HeaderMatcher.Match(raw, best.Schema).Matches)
        {
            fields[match.Column] ??= best.Schema.Fields[match.Field];
        }

        return fields;
    }

    private void Print()
    {
        output.WriteLine("| kind | values | clean | changed | warned | refused |\n| --- | --: | --: | --: | --: | --: |");
        foreach (var (kind, tally) in tallies.Append(KeyValuePair.Create("all", KindTally.Sum(tallies.Values))))
        {
            string Share(ReadingStatus status) => ((double)tally.Of(status) / Math.Max(1, tally.Filled)).ToString("P2", CultureInfo.InvariantCulture);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kind} | {tally.Filled:N0} | {Share(ReadingStatus.Clean)} | {Share(ReadingStatus.Changed)} | {Share(ReadingStatus.Warned)} | {Share(ReadingStatus.Refused)} |"));
        }

        foreach (var (kind, tally) in tallies)
        {
            foreach (var cause in tally.Refused.GroupBy(entry => entry.Key.Rule).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                output.WriteLine($"{kind} {cause.Key} {cause.Sum(entry => entry.Value)}: {string.Join(" | ", cause.Take(40).Select(entry => entry.Key.File + " " + Shown.Of(entry.Key.Text)))}");
            }
        }
    }
}
