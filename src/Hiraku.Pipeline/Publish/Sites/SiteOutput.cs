using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hiraku.Model;

namespace Hiraku.Pipeline.Publish.Sites;

/// <summary>
/// The site in the making. It begins as the site before the last one, or empty, and only what differs is written: a group of files
/// whose inputs did not change stays as it lies there, or is linked from the public site. A file counts as untouched when its
/// length and time are those of its record. What nobody asked for is cleared away at the end.
/// </summary>
public sealed class SiteOutput : IOutput
{
    private readonly SiteTree tree;
    private readonly string published;
    private readonly GroupRecords records;
    private readonly string program;
    private readonly bool force;
    private readonly ConcurrentDictionary<string, GroupFate> fates = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<SiteGroup> made = [];

    /// <param name="program">The program's identity; another program makes everything again.</param>
    /// <param name="force">True to take nothing over.</param>
    internal SiteOutput(SiteTree tree, string published, GroupRecords records, string program, bool force)
    {
        this.tree = tree;
        this.published = published;
        this.records = records;
        this.program = program;
        this.force = force;
    }

    /// <summary>What became of each group, by name.</summary>
    public ImmutableSortedDictionary<string, GroupFate> Fates => fates.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public Stream Create(string path) => tree.Create(path);

    public Stream? Open(string path) => tree.Open(path);

    public void Delete(string path) => tree.Delete(path);

    public void Write(string path, ReadOnlySpan<byte> content) => tree.Write(path, content);

    public KeptGroup? TryKeep(string group, string inputs)
    {
        GroupRecord? record = force ? null : records.Load(group);
        GroupFate fate = force ? GroupFate.Forced
            : record is null ? GroupFate.New
            : record.Inputs != program + inputs ? GroupFate.Changed
            : TryTake(record.Files) ? GroupFate.Kept : GroupFate.Damaged;
        fates[group] = fate;
        return fate == GroupFate.Kept ? new KeptGroup([.. record!.Files.Select(file => file.Path)], record.Note) : null;
    }

    public IGroupOutput Begin(string group, string inputs) => new SiteGroup(this, group, program + inputs);

    /// <summary>Puts every file of a folder, which never changes, into the site.</summary>
    public void TakeIn(string folder)
    {
        foreach (FileLook file in FolderListing.Of(folder))
        {
            string source = Path.Combine(folder, file.Path);
            if (tree.Holds(file))
            {
                tree.Keep(file.Path);
            }
            else
            {
                tree.Link(source, file.Path);
            }
        }
    }

    /// <summary>Ends the site: nothing is in it that was not asked for, all of it is on the disk, and only then the groups count as made.</summary>
    /// <returns>All its files at a glance.</returns>
    internal string Complete()
    {
        FileLook[] files = [];
        Parallel.Invoke(() => files = tree.Sweep(), tree.Flush);
        var looks = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        Parallel.ForEach(made, group => records.Save(group.Record(looks)));
        records.Keep(fates.Where(pair => pair.Value == GroupFate.Kept).Select(pair => pair.Key).Concat(made.Select(group => group.Name)));
        return FolderSeal.Glance(files);
    }

    private bool TryTake(ImmutableArray<FileLook> files)
    {
        var away = files.Where(file => !tree.Holds(file)).ToList();
        if (!away.All(file => file.IsLookOf(Path.Combine(published, file.Path))))
        {
            return false;
        }

        foreach (FileLook file in away)
        {
            tree.Link(Path.Combine(published, file.Path), file.Path);
        }

        foreach (FileLook file in files)
        {
            tree.Keep(file.Path);
        }

        return true;
    }

    /// <summary>A group that is made anew.</summary>
    private sealed class SiteGroup(SiteOutput site, string name, string inputs) : IGroupOutput
    {
        private readonly ConcurrentDictionary<string, bool> paths = new(StringComparer.Ordinal);
        private string note = "";

        public string Name => name;

        public Stream Create(string path)
        {
            paths[path] = true;
            return site.Create(path);
        }

        public void Write(string path, ReadOnlySpan<byte> content)
        {
            paths[path] = true;
            site.Write(path, content);
        }

        public Stream? Open(string path) => site.Open(path);

        public void Delete(string path)
        {
            paths.TryRemove(path, out _);
            site.Delete(path);
        }

        public void Finish(string note)
        {
            this.note = note;
            site.made.Add(this);
        }

        public GroupRecord Record(Dictionary<string, FileLook> looks) =>
            new(name, inputs, note, [.. paths.Keys.Order(StringComparer.Ordinal).Select(path => looks[path])]);
    }
}
