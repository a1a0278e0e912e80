using System.Collections.Concurrent;
using System.Text.Json;
using Hiraku.Model;

namespace Hiraku.Pipeline.Publish;

/// <summary>
/// The states of all datasets, one file each. A file that cannot be read, or is not as it was written, counts as never written:
/// what was published is then remembered from the versions, and the dataset is built anew.
/// </summary>
public sealed class StateStore(string folder, VersionStore versions)
{
    private static readonly LocalizedText Damaged = new("公開していた版が壊れていました", "The version that was published is damaged");

    private readonly ConcurrentDictionary<string, DatasetState?> read = new(StringComparer.Ordinal);

    public DatasetState Load(string dataset) =>
        Read(dataset)
        ?? (versions.Newest(dataset) is { } published ? published with { Inputs = "" } : new DatasetState());

    /// <summary>The state with a version that can be published: the remembered one, or, held from today on, the newest whole one before it.</summary>
    public DatasetState LoadPublishable(string dataset, string asOf)
    {
        DatasetState state = Load(dataset);
        if (!state.WasPublished || versions.IsWhole(dataset, state.Version))
        {
            return state;
        }

        DatasetState whole = versions.Newest(dataset) ?? new DatasetState();
        return state.HeldSince.Length > 0
            ? whole with { Inputs = "", HeldSince = state.HeldSince, HeldWhy = state.HeldWhy }
            : whole with { Inputs = "", HeldSince = asOf, HeldWhy = Damaged };
    }

    /// <summary>True where the dataset's own file is as it was written.</summary>
    public bool IsWhole(string dataset) => Read(dataset) is not null;

    public void Save(string dataset, DatasetState state)
    {
        SealedJson.Write(PathOf(dataset), state, StateJson.Default.DatasetState);
        read[dataset] = state;
    }

    /// <summary>Datasets that have a state, in order of their ids; also those whose folder has gone since.</summary>
    public IReadOnlyList<string> Known() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Writes a state and reads it, in memory: the first time is slow.</summary>
    internal static void Rehearse(DatasetState state) =>
        JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(state, StateJson.Default.DatasetState), StateJson.Default.DatasetState);

    /// <summary>Each file is read once; only the holder of the build lock writes them.</summary>
    private DatasetState? Read(string dataset) => read.GetOrAdd(dataset, id => SealedJson.Read(PathOf(id), StateJson.Default.DatasetState));

    private string PathOf(string dataset) => Path.Combine(folder, dataset + ".json");
}
