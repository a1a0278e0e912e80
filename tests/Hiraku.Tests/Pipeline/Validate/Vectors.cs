namespace Hiraku.Tests.Pipeline.Validate;

/// <summary>The first column of a file of shared test vectors; the test is skipped where they are not at hand.</summary>
internal static class Vectors
{
    public static IReadOnlyList<string> Read(string name)
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Hiraku.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        string path = Path.Combine(folder ?? "", "..", "shared", "reference", "japanese", "vectors", name);
        Assert.SkipUnless(File.Exists(path), "The shared vectors are not beside the repository.");
        return [.. File.ReadLines(path).Skip(1).Where(line => line.Length > 0 && line[0] != '"').Select(line => line.Split(',')[0])];
    }
}
