using Hiraku.Japanese;
using Hiraku.Tests.Japanese.SharedVectors;
using Hiraku.Tests.Support;

namespace Hiraku.Tests.Japanese;

/// <summary>Runs tests/vectors/japanese: one file per kind, written from the facts.</summary>
public sealed class OwnVectorTests
{
    private static readonly string Folder = Repository.At("tests", "vectors", "japanese");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.csv").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_vector_reads_as_expected(string file)
    {
        Kind kind = Kind.All.Single(kind => kind.Name == file);
        string[] failures = [.. Rows(file).Select(row => (row, actual: Say(kind.Read(row.Input))))
            .Where(pair => pair.actual != pair.row.Expected)
            .Select(pair => $"{pair.row.Number}: <{pair.row.Input}> expected <{pair.row.Expected}> but read <{pair.actual}>")];
        Assert.True(failures.Length == 0, string.Join('\n', failures));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_a_vector_reads_as_is_read_as_itself(string file)
    {
        Kind kind = Kind.All.Single(kind => kind.Name == file);
        Assert.All(Rows(file).Select(row => kind.Read(row.Input)).Where(reading => reading.HasValue), reading =>
        {
            Reading<string> again = kind.Read(reading.Value);
            Assert.Equal(reading.Value, again.Value);
            Assert.True(!kind.HasCanonicalForm || again.Status is ReadingStatus.Clean or ReadingStatus.Warned, $"<{reading.Value}> was {again.Status} by {again.Rule}");
        });
    }

    private static IReadOnlyList<VectorRow> Rows(string file) => VectorFile.Read(Path.Combine(Folder, file + ".csv"));

    private static string Say(Reading<string> reading) => reading.Status switch
    {
        ReadingStatus.Empty => "",
        ReadingStatus.Refused => "ERROR:" + reading.Rule,
        ReadingStatus.Warned => $"{reading.Value};warn={reading.Rule}",
        _ => reading.Value,
    };
}
