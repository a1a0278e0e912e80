namespace Hiraku.Pipeline.Publish.Sites;

/// <summary>
/// The public folder. A new site is put together beside it and takes its place in one step, so that whoever looks, at any
/// moment, finds a whole site; the one that was public stays beside it and becomes the next but one. Where the system cannot
/// exchange two folders at once, an interrupted change of places is finished or taken back at the next start.
/// </summary>
public sealed class SiteFolder(string site, string workFolder)
{
    private readonly string next = Path.Combine(workFolder, "site-next");
    private readonly string memory = Path.Combine(workFolder, "site.json");
    private readonly string previous = Path.Combine(workFolder, "site-previous");
    private Task<string>? glance;

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
    }

    /// <summary>Where the new site is put together.</summary>
    /// <param name="program">The program's identity.</param>
    /// <param name="force">True to take nothing over from the last site.</param>
    public SiteOutput Prepare(string program, bool force)
    {
        if (force || !Directory.Exists(site))
        {
            Delete(next);
        }

        return new SiteOutput(new SiteTree(next), site, new GroupRecords(Path.Combine(workFolder, "site-groups")), program, force);
    }

    /// <summary>Begins to look at every file of the public site, beside whatever else is done before anybody asks how it looks.</summary>
    public void Look() => glance = Task.Run(() => FolderSeal.Glance(site));

    /// <summary>True where the site was made from these inputs and nobody touched a file of it since.</summary>
    public bool IsMadeFrom(string inputs) =>
        Exists && SiteMemory.Load(memory) is { } made && made.Inputs == inputs && made.Glance == (glance?.GetAwaiter().GetResult() ?? FolderSeal.Glance(site));

    /// <summary>Makes the prepared site the public one.</summary>
    /// <param name="inputs">A hash of all that it was made from.</param>
    public void Commit(SiteOutput made, string inputs)
    {
        string completed = made.Complete();
        if (glance is not null)
        {
            Task.WaitAny(glance); // Windows moves no folder that somebody is listing.
        }

        Replace();
        new SiteMemory(inputs, completed).Save(memory);
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
            Directory.Move(previous, next);
        }
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
