using System.Collections.Immutable;
using System.Globalization;
using Hiraku.Definitions.Schemas;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Sources;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Extract;
using Hiraku.Pipeline.Map;
using Hiraku.Pipeline.Map.Headers;
using Hiraku.Tests.Support;

namespace Hiraku.Tests.Pipeline.Map;

/// <summary>
/// Automatic mapping against real municipal files, header by header, as tests/vectors/corpus-mapping.csv expects it (written by
/// reading the files; "-" is a header that must stay inside, "|" stands between readings that are equally right).
/// Prints its figures: <c>dotnet test tests/Hiraku.Tests --filter CorpusMapping --logger "console;verbosity=detailed"</c>.
/// </summary>
public sealed class CorpusMappingTests(ITestOutputHelper output)
{
    private static readonly Lazy<ImmutableArray<Expected>> Expectations = new(ReadExpectations);
    private static readonly Lazy<ImmutableSortedDictionary<string, TableSchema>> Schemas = new(() => SchemaLibrary.Read(Repository.Folder, new DiagnosticBag()));

    [Fact]
    public void Files_of_a_national_form_find_their_fields_with_none_wrong()
    {
        Score score = Measure("national");

        Assert.True(score.Right >= 0.99 * score.Columns, score.ToString());
        Assert.True(score.Wrong == 0, score.ToString());
    }

    [Fact]
    public void Free_files_of_known_kinds_mostly_find_their_fields_and_hardly_ever_a_wrong_one()
    {
        Score score = Measure("free");

        Assert.True(score.Right >= 0.85 * score.Columns, score.ToString());
        Assert.True(score.Wrong < 0.01 * score.Columns, score.ToString());
    }

    [Fact]
    public void The_schema_of_a_file_of_a_national_form_is_named()
    {
        Repository.CorpusOrSkip();
        var missed = Expectations.Value.Where(expected => expected.Form == "national").GroupBy(expected => (expected.File, expected.Schema))
            .Select(file => (file.Key, Best: SchemaMatcher.Best(Read(file.Key.File), Schemas.Value.Values)))
            .Where(entry => entry.Best?.Schema.Id != entry.Key.Schema || entry.Best.Confidence < 0.7)
            .Select(entry => $"{entry.Key.File}: {entry.Best?.Schema.Id} {entry.Best?.Confidence}");

        Assert.Empty(missed);
    }

    private Score Measure(string form)
    {
        Repository.CorpusOrSkip();
        var total = new Score(0, 0, 0);
        foreach (var file in Expectations.Value.Where(expected => expected.Form == form).GroupBy(expected => (expected.File, expected.Schema)))
        {
            Score score = Compare(file.Key.File, Schemas.Value[file.Key.Schema], [.. file]);
            output.WriteLine($"{file.Key.File} {file.Key.Schema}: {score}");
            total = total.Plus(score);
        }

        output.WriteLine($"{form} form, all files: {total}");
        return total;
    }

    private Score Compare(string file, TableSchema schema, ImmutableArray<Expected> expected)
    {
        RawTable raw = Read(file);
        HeaderMatching found = HeaderMatcher.Match(raw, schema);
        int right = 0;
        int wrong = 0;
        foreach (Expected header in expected)
        {
            int column = raw.Headers.IndexOf(header.Header);
            string field = column < 0 ? "(no such header)" : Field(found, schema, column);
            bool isRight = header.Field.Split('|').Contains(field);
            right += isRight ? 1 : 0;
            wrong += !isRight && column >= 0 && field != "-" ? 1 : 0;
            if (!isRight)
            {
                output.WriteLine($"  {file} {header.Header}: {field}, expected {header.Field}");
            }
        }

        return new Score(expected.Length, right, wrong);
    }

    private static string Field(HeaderMatching found, TableSchema schema, int column) =>
        found.Matches.Where(match => match.Column == column).Select(match => schema.Fields[match.Field].Name).ToArray() is { Length: > 0 } fields
            ? string.Join(';', fields)
            : "-";

    private static RawTable Read(string id)
    {
        string path = Directory.GetFiles(Repository.CorpusOrSkip(), id + "_*").Single();
        RawTable? raw = Extractor.Extract([new RawFile(Path.GetFileName(path), path, "", new FileInfo(path).Length, 0)], [new Source()], Limits.Default, new DiagnosticBag());
        return Assert.IsType<RawTable>(raw);
    }

    private static ImmutableArray<Expected> ReadExpectations() =>
    [
        .. File.ReadLines(Repository.At("tests", "vectors", "corpus-mapping.csv")).Skip(1)
            .Select(Cells).Select(cells => new Expected(cells[0], cells[1], cells[2], cells[3], cells[4])),
    ];

    private static string[] Cells(string line)
    {
        string[] parts = line.Split('"');
        return parts.Length == 1
            ? line.Split(',')
            : [.. parts[0].TrimEnd(',').Split(','), .. parts.Skip(1).SelectMany((part, at) => at % 2 == 0 ? [part] : part.Trim(',').Length > 0 ? part.Trim(',').Split(',') : Array.Empty<string>())];
    }

    private sealed record Expected(string File, string Form, string Schema, string Header, string Field);

    private sealed record Score(int Columns, int Right, int Wrong)
    {
        public Score Plus(Score other) => new(Columns + other.Columns, Right + other.Right, Wrong + other.Wrong);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"{Columns} columns, {Right} right ({100.0 * Right / Math.Max(1, Columns):0.0} %), {Wrong} wrong ({100.0 * Wrong / Math.Max(1, Columns):0.00} %)");
    }
}
