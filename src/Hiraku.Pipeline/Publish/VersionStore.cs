using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Catalogs;

namespace Hiraku.Pipeline.Publish;

/// <summary>Every version of every dataset that was published, by hash: <c>&lt;dataset&gt;/&lt;version&gt;/&lt;path in the site&gt;</c>.</summary>
public sealed class VersionStore(string folder)
{
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

    /// <summary>The name of a version: a hash over its published files.</summary>
    public static string NameOf(ImmutableArray<Distribution> files)
    {
        using var fingerprint = new Fingerprint();
        foreach (Distribution file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            fingerprint.Add(file.Path, file.Sha256);
        }

        return fingerprint.Finish()[..16];
    }

    /// <summary>
    /// Keeps what was staged as a version. The one that is published now is never touched while it is whole, so that a process
    /// killed in here leaves it where the state says it is.
    /// </summary>
    /// <param name="written">What was hashed while it was staged; any other file is hashed now.</param>
    public void Keep(string dataset, string version, string published, IEnumerable<Distribution> written)
    {
        if (version == published && IsWhole(dataset, version))
        {
            Discard(dataset);
            return;
        }

        FolderSeal.Flush(StagingOf(dataset));
        string target = FolderOf(dataset, version);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Delete(SealOf(dataset, version));
        if (Directory.Exists(target))
        {
            Directory.Delete(target, recursive: true);
        }

        Directory.Move(StagingOf(dataset), target);
        SealedJson.Write(SealOf(dataset, version), FolderSeal.Of(target, written), StateJson.Default.FolderSeal);
    }

    /// <summary>True where every file of the version lies there as it was when the version was kept.</summary>
    public bool IsWhole(string dataset, string version) =>
        version.Length > 0 && SealedJson.Read(SealOf(dataset, version), StateJson.Default.FolderSeal) is { } seal && seal.Holds(FolderOf(dataset, version));

    /// <summary>What was remembered of each version that is kept; null for one of which nothing can be read any more.</summary>
    public IEnumerable<DatasetState?> Remembered(string dataset) => Directory.Exists(Path.Combine(folder, dataset))
        ? Directory.EnumerateDirectories(Path.Combine(folder, dataset)).Select(version => SealedJson.Read(version + ".json", StateJson.Default.DatasetState))
        : [];

    /// <summary>What was remembered of the whole version that was published last; null where none is left.</summary>
    public DatasetState? Newest(string dataset) => Directory.Exists(Path.Combine(folder, dataset))
        ? Directory.EnumerateFiles(Path.Combine(folder, dataset), "*.json")
            .Select(path => SealedJson.Read(path, StateJson.Default.DatasetState))
            .OfType<DatasetState>()
            .OrderByDescending(state => state.Changes.Length)
            .ThenBy(state => state.Version, StringComparer.Ordinal)
            .FirstOrDefault(state => IsWhole(dataset, state.Version))
        : null;

    /// <summary>Makes a file appear a second time, at a path that is not there yet.</summary>
    public static void LinkFile(string source, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        FileLink.LinkOrCopy(source, target);
    }

    /// <summary>Keeps what is remembered of a version beside its files, outside what is published.</summary>
    public void Remember(string dataset, DatasetState state) =>
        SealedJson.Write(FolderOf(dataset, state.Version) + ".json", state, StateJson.Default.DatasetState);

    /// <summary>As <see cref="Remember"/>, where what was remembered is damaged.</summary>
    public void RememberAgain(string dataset, DatasetState state)
    {
        if (!SealedJson.IsWhole(FolderOf(dataset, state.Version) + ".json"))
        {
            Remember(dataset, state);
        }
    }

    /// <summary>The version named, or the one before today's; null where it is not kept whole.</summary>
    public VersionSnapshot? Find(string dataset, DatasetState now, string? version)
    {
        string? wanted = version ?? now.Changes.Select(change => change.Version).FirstOrDefault(each => each != now.Version);
        string path = wanted is null ? "" : FolderOf(dataset, Path.GetFileName(wanted)) + ".json";
        return SealedJson.Read(path, StateJson.Default.DatasetState) is { } state && IsWhole(dataset, state.Version) ? new VersionSnapshot(state) : null;
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
            File.Delete(path + ".seal");
        }
    }

    public string FolderOf(string dataset, string version) => Path.Combine(folder, dataset, version);

    private string SealOf(string dataset, string version) => FolderOf(dataset, version) + ".seal";

    public string StagingOf(string dataset) => Path.Combine(folder, ".staging", dataset);
}

/// <summary>An earlier version with what was remembered of it when it was published.</summary>
public sealed record VersionSnapshot(DatasetState State)
{
    /// <summary>The state after going back: this version's content, the history continued, today's inputs set aside.</summary>
    /// <param name="asOf">YYYY-MM-DD.</param>
    public DatasetState PutBack(DatasetState now, string asOf) => State with
    {
        Inputs = State.Inputs,
        SetAside = now.Inputs,
        Modified = asOf,
        Checked = now.Checked,
        SourceHash = now.SourceHash,
        SourceChanged = now.SourceChanged,
        HeldSince = "",
        HeldWhy = LocalizedText.Empty,
        Changes = now.Changes.Insert(0, new ChangeRecord(
            asOf, State.Version, 0, 0, 0, State.Rows, new LocalizedText($"{State.Modified} の版に戻しました", $"The version of {State.Modified} was put back"))),
    };
}
