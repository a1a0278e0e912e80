using System.Collections.Immutable;
using System.Text.Json;
using Hiraku.Model.Catalogs;

namespace Hiraku.Pipeline.Publish;

/// <summary>Every version of every dataset that was published, by hash: <c>&lt;dataset&gt;/&lt;version&gt;/&lt;path in the site&gt;</c>.</summary>
public sealed class VersionStore(string folder)
{
    /// <summary>How many versions of a dataset are kept.</summary>
    public const int Kept = 30;

    /// <summary>An empty folder for a version in the making.</summary>
    public FolderOutput Stage(string dataset)
    {
        string staging = StagingOf(dataset);
        Discard(dataset);
        Directory.CreateDirectory(staging);
        return new FolderOutput(staging);
    }

    public void Discard(string dataset)
    {
        if (Directory.Exists(StagingOf(dataset)))
        {
            Directory.Delete(StagingOf(dataset), recursive: true);
        }
    }

    /// <summary>Keeps what was staged as a version; its name is a hash of the files.</summary>
    public string Keep(string dataset, ImmutableArray<Distribution> files)
    {
        using var fingerprint = new Fingerprint();
        foreach (Distribution file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            fingerprint.Add(file.Path, file.Sha256);
        }

        string version = fingerprint.Finish()[..16];
        string target = FolderOf(dataset, version);
        if (Directory.Exists(target))
        {
            Directory.Delete(target, recursive: true);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        Directory.Move(StagingOf(dataset), target);
        return version;
    }

    /// <summary>True where every file of the version lies there with its right length.</summary>
    public bool IsWhole(string dataset, DatasetState state) => state.WasPublished && state.Files.All(file =>
        new FileInfo(Path.Combine(FolderOf(dataset, state.Version), file.Path)) is { Exists: true } info && info.Length == file.Bytes);

    /// <summary>Puts a version's files into a site in the making.</summary>
    public void PutInto(FolderOutput site, string dataset, string version) => Link(FolderOf(dataset, version), site.Folder);

    /// <summary>Makes every file below one folder appear below another.</summary>
    public static void Link(string source, string targetFolder)
    {
        foreach (string path in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(targetFolder, Path.GetRelativePath(source, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            FileLink.LinkOrCopy(path, target);
        }
    }

    /// <summary>Keeps what is remembered of a version beside its files, outside what is published.</summary>
    public void Remember(string dataset, DatasetState state) =>
        AtomicFile.Write(FolderOf(dataset, state.Version) + ".json", JsonSerializer.SerializeToUtf8Bytes(state, StateJson.Default.DatasetState));

    /// <summary>The version named, or the one before today's; null where it is not kept.</summary>
    public VersionSnapshot? Find(string dataset, DatasetState now, string? version)
    {
        string? wanted = version ?? now.Changes.Select(change => change.Version).FirstOrDefault(each => each != now.Version);
        string path = wanted is null ? "" : FolderOf(dataset, Path.GetFileName(wanted)) + ".json";
        DatasetState? state = File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), StateJson.Default.DatasetState) : null;
        return state is not null && IsWhole(dataset, state) ? new VersionSnapshot(state) : null;
    }

    /// <summary>Forgets the oldest versions beyond those kept; never one that is named.</summary>
    public void Prune(string dataset, IReadOnlyCollection<string> named)
    {
        string versions = Path.Combine(folder, dataset);
        if (!Directory.Exists(versions))
        {
            return;
        }

        foreach (string path in Directory.EnumerateDirectories(versions).Where(path => !named.Contains(Path.GetFileName(path))))
        {
            Directory.Delete(path, recursive: true);
            File.Delete(path + ".json");
        }
    }

    public string FolderOf(string dataset, string version) => Path.Combine(folder, dataset, version);

    private string StagingOf(string dataset) => Path.Combine(folder, ".staging", dataset);
}
