using System.Globalization;
using Hiraku.Pipeline.Extract;
using Hiraku.Pipeline.Extract.Inspect;
using Hiraku.Tests.Support;

namespace Hiraku.Tests.Pipeline.Extract;

/// <summary>Real files against what a person saw in each (tests/vectors/corpus-extract.csv).</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Expected() => [.. File.ReadLines(Repository.At("tests", "vectors", "corpus-extract.csv")).Skip(1)];

    [Theory]
    [MemberData(nameof(Expected))]
    public void A_real_file_reads_as_a_person_reads_it(string expectation)
    {
        string corpus = Repository.CorpusOrSkip();
        string[] cells = expectation.Split(',');

        Inspection seen = Inspector.Inspect(Path.Combine(corpus, cells[0]));

        Assert.Equal(expectation, Describe(cells[0], cells[^1], seen));
    }

    [Fact]
    public void Every_file_of_the_corpus_is_expected()
    {
        Assert.Equal(
            Directory.EnumerateFiles(Repository.CorpusOrSkip()).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Expected().Select(row => row.Data.Split(',')[0]).Order(StringComparer.Ordinal));
    }

    private static string Describe(string name, string why, Inspection seen)
    {
        if (seen.Extraction is not { } facts)
        {
            bool worded = seen.Diagnostics.Any(diagnostic => diagnostic.Rule == ExtractRules.UnknownKind && diagnostic.Message.Ja.Contains("Webページ", StringComparison.Ordinal));
            return $"{name},,{seen.Kind},,,,,,,{(worded ? "yes" : "without a word")},{why}";
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"{name},{facts.Encoding},{facts.Kind},{facts.Sheet},{facts.HeaderRows.First},{facts.HeaderRows.Last},{facts.FirstRow},{seen.Rows},{seen.Columns[0].Header},no,");
    }
}
