namespace Hiraku.Pipeline.Publish;

/// <summary>
/// The public folder. A new site is put together beside it and takes its place in one step, so that whoever looks, at any
/// moment, finds a whole site. Where the system cannot exchange two folders at once, an interrupted change of places is
/// finished or taken back at the next start.
/// </summary>
public sealed class SiteFolder(string site, string workFolder)
{
    private readonly string next = Path.Combine(workFolder, "site-next");
    private readonly string memory = Path.Combine(workFolder, "site.json");
    private readonly string previous = Path.Combine(workFolder, "site-previous");

    /// <summary>True where a site lies there.</summary>
    public bool Exists => File.Exists(Path.Combine(site, "index.html"));

    /// <summary>Mends what an interrupted run left behind. The published site is never touched by it, only brought back.</summary>
    public void Recover()
    {
        if (!Directory.Exists(site) && Directory.Exists(previous))
        {
            Directory.Move(previous, site);
        }

        Delete(previous);
        Delete(next);
    }

    /// <summary>An empty folder in which the new site is put together.</summary>
    public FolderOutput Prepare()
    {
        Delete(next);
        Directory.CreateDirectory(next);
        return new FolderOutput(next);
    }

    /// <summary>True where the site was made from these inputs and nobody touched a file of it since.</summary>
    public bool IsMadeFrom(string inputs) =>
        Exists && SiteMemory.Load(memory) is { } made && made.Inputs == inputs && made.Glance == FolderSeal.Glance(site);

    /// <summary>Makes the prepared site the public one.</summary>
    /// <param name="inputs">A hash of all that it was made from.</param>
    public void Commit(string inputs)
    {
        var made = new SiteMemory(inputs, FolderSeal.Glance(next));
        Replace();
        made.Save(memory);
    }

    private void Replace()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(site)!);
        if (!Directory.Exists(site))
        {
            Directory.Move(next, site);
            return;
        }

        if (!FileLink.TryExchange(next, site))
        {
            Delete(previous);
            Directory.Move(site, previous);
            Directory.Move(next, site);
        }

        Delete(previous);
        Delete(next);
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>What the public site was made from, and how its files looked when it was finished.</summary>
public sealed record SiteMemory(string Inputs, string Glance)
{
    public static SiteMemory? Load(string path) => SealedJson.Read(path, StateJson.Default.SiteMemory);

    public void Save(string path) => SealedJson.Write(path, this, StateJson.Default.SiteMemory);
}
