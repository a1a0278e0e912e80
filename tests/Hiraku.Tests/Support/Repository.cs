namespace Hiraku.Tests.Support;

/// <summary>Where the checkout lies that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Folder { get; } = Find();

    /// <summary>A file or folder of the checkout.</summary>
    public static string At(params string[] parts) => Path.Combine([Folder, .. parts]);

    /// <summary>The folder of reference material beside the checkout, or null where it is absent.</summary>
    public static string? Shared { get; } = SharedBeside(Folder);

    /// <summary>The reference folder; skips the test, with one line, where it is absent.</summary>
    public static string SharedOrSkip()
    {
        Assert.SkipWhen(Shared is null, "The folder ../shared with reference vectors and real files is not there.");
        return Shared!;
    }

    /// <summary>The path of one file of the reference folder; skips the test, with one line, where it is absent.</summary>
    public static string SharedOrSkip(string path)
    {
        string file = Path.Combine(Folder, "..", "shared", path);
        Assert.SkipUnless(Path.Exists(file), $"../shared/{path} is not there.");
        return file;
    }

    /// <summary>The folder of real municipal files; skips the test where it is absent.</summary>
    public static string CorpusOrSkip() => SharedOrSkip("corpus/files");

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hiraku.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not lie inside the checkout.");
    }

    private static string? SharedBeside(string folder)
    {
        string shared = Path.GetFullPath(Path.Combine(folder, "..", "shared"));
        return Directory.Exists(Path.Combine(shared, "reference")) ? shared : null;
    }
}
