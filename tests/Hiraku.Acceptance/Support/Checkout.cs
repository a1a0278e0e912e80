namespace Hiraku.Acceptance.Support;

/// <summary>Where the checkout lies that the tests were built from.</summary>
internal static class Checkout
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Folder { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static readonly string Corpus = Path.GetFullPath(Path.Combine(Folder, "..", "shared", "corpus", "files"));

    /// <summary>Whether real municipal files lie beside the checkout.</summary>
    public static bool HasCorpus => Directory.Exists(Corpus);

    /// <summary>A file of the folder with real municipal files beside the checkout; skips the test, with one line, where it is absent.</summary>
    public static string CorpusFile(string id)
    {
        Assert.SkipUnless(HasCorpus, "The folder ../shared with real municipal files is not there.");
        return Directory.EnumerateFiles(Corpus, id + "_*").Single();
    }

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("The tests do not lie inside the checkout.")
        : File.Exists(Path.Combine(folder.FullName, "Hiraku.slnx")) ? folder.FullName
        : Find(folder.Parent);
}
