namespace Hiraku.Profile;

/// <summary>The repository's own sample ward: small, and it goes through every stage and format.</summary>
internal static class SampleWard
{
    public static string Folder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hiraku.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Hiraku.slnx");
    }
}
