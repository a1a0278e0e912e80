namespace Hiraku.Tests.Pipeline.Write;

/// <summary>The reference folder that may lie beside the repository.</summary>
internal static class SharedFolder
{
    /// <summary>The path of a reference file; skips the test with one line where it is absent.</summary>
    public static string Require(string path)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hiraku.slnx")))
        {
            folder = folder.Parent;
        }

        string file = Path.Combine(folder?.FullName ?? "", "..", "shared", path);
        Assert.SkipUnless(File.Exists(file), $"skipped: {path} is not beside the repository");
        return file;
    }
}
