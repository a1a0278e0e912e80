namespace Hiraku.Tests.Japanese.SharedVectors;

/// <summary>The folder <c>shared</c> beside the repository, where the vectors of the reference lie when they are there at all.</summary>
public static class SharedFolder
{
    public static string? Reference { get; } = Find();

    public static string? Vectors => Reference is null ? null : Path.Combine(Reference, "vectors");

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hiraku.slnx")))
            {
                string reference = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "reference", "japanese"));
                return Directory.Exists(reference) ? reference : null;
            }
        }

        return null;
    }
}
