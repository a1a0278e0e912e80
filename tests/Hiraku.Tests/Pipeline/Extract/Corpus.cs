namespace Hiraku.Tests.Pipeline.Extract;

/// <summary>The folder of real files beside the repository, where it is there.</summary>
internal static class Corpus
{
    public const string Absent = "../shared/corpus is not here; the real files are not held.";

    public static string? Folder => Path.Combine(Repository, "..", "shared", "corpus", "files") is var path && Directory.Exists(path) ? path : null;

    public static string Repository { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hiraku.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("Hiraku.slnx");
    }
}
