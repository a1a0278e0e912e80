namespace Hiraku.Bench;

/// <summary>Where the benchmark's things lie: the repository, and a folder of its own for all that is generated.</summary>
internal sealed record Folders(string Repository, string Scratch)
{
    public string Bench => Path.Combine(Repository, "bench");

    public string Peers => Path.Combine(Bench, "peers");

    public string Data => Path.Combine(Scratch, "data");

    public string Outputs => Path.Combine(Scratch, "out");

    public string Published => Path.Combine(Repository, "artifacts", "packages", "linux-x64");

    public string Log => Path.Combine(Scratch, "last.log");

    public string Work(string kind) => Path.Combine(Bench, "work", kind + ".json");

    /// <summary>The repository is the nearest folder upwards that holds the solution.</summary>
    public static Folders Find(string? scratch)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hiraku.slnx")))
        {
            folder = folder.Parent;
        }

        string repository = folder?.FullName ?? throw new DirectoryNotFoundException("Hiraku.slnx");
        return new Folders(repository, Path.GetFullPath(scratch ?? Path.Combine(repository, "bench", "out")));
    }
}
