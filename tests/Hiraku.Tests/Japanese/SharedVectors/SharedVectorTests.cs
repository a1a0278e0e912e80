namespace Hiraku.Tests.Japanese.SharedVectors;

/// <summary>Runs every vector of the shared reference through its reader.</summary>
public sealed class SharedVectorTests
{
    public static TheoryData<string> Files => [.. VectorReaders.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_shared_vector_reads_as_expected(string file)
    {
        Assert.SkipWhen(SharedFolder.Vectors is null, "The shared reference folder is not beside the repository.");
        List<string> failures = [];
        IReadOnlyList<VectorRow> rows = VectorFile.Read(Path.Combine(SharedFolder.Vectors!, file + ".csv"));
        foreach (VectorRow row in rows)
        {
            (string expected, string actual) = VectorReaders.All[file](row);
            if (expected != actual && !KnownExceptions.Has(file, row))
            {
                failures.Add($"{row.Number}: <{row.Input}> expected <{expected}> but read <{actual}>");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {rows.Count}\n{string.Join('\n', failures.Take(400))}");
    }

    [Fact]
    public void Every_shared_vector_file_has_a_reader()
    {
        Assert.SkipWhen(SharedFolder.Vectors is null, "The shared reference folder is not beside the repository.");
        IEnumerable<string> files = Directory.GetFiles(SharedFolder.Vectors!, "*.csv").Select(path => Path.GetFileNameWithoutExtension(path));
        Assert.Empty(files.Except(VectorReaders.All.Keys).Except(KnownExceptions.Files));
    }
}
