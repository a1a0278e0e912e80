using Hiraku.Tests.Support;

namespace Hiraku.Tests.Japanese.SharedVectors;

/// <summary>Runs every vector of the shared reference through its reader. What cannot pass is listed with its reason, and nothing else is.</summary>
public sealed class SharedVectorTests
{
    private const string Folder = "reference/japanese/vectors";

    public static TheoryData<string> Files => [.. VectorReaders.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_shared_vector_reads_as_expected(string file)
    {
        string[] failures = [.. from failure in Failures(file) where !KnownExceptions.Has(file, failure.Row) select failure.Says];
        Assert.True(failures.Length == 0, string.Join('\n', failures));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_known_exception_still_is_one(string file)
    {
        HashSet<string> failing = [.. Failures(file).Select(failure => failure.Row.Input)];
        Assert.All(KnownExceptions.Of(file), known => Assert.Contains(known, failing));
    }

    [Fact]
    public void Every_shared_vector_file_has_a_reader()
    {
        IEnumerable<string> files = Directory.GetFiles(Repository.SharedOrSkip(Folder), "*.csv").Select(path => Path.GetFileNameWithoutExtension(path));
        Assert.Equal(VectorReaders.All.Keys.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    private static List<(VectorRow Row, string Says)> Failures(string file)
    {
        List<(VectorRow, string)> failures = [];
        foreach (VectorRow row in VectorFile.Read(Repository.SharedOrSkip($"{Folder}/{file}.csv")))
        {
            (string expected, string actual) = VectorReaders.All[file](row);
            if (expected != actual)
            {
                failures.Add((row, $"{row.Number}: <{row.Input}> expected <{expected}> but read <{actual}>"));
            }
        }

        return failures;
    }
}
