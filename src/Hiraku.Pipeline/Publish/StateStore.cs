using System.Text.Json;

namespace Hiraku.Pipeline.Publish;

/// <summary>The states of all datasets, one file each. A file that cannot be read counts as never written: the dataset is built anew.</summary>
public sealed class StateStore(string folder)
{
    public DatasetState Load(string dataset)
    {
        string path = PathOf(dataset);
        if (!File.Exists(path))
        {
            return new DatasetState();
        }

        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), StateJson.Default.DatasetState) ?? new DatasetState();
        }
        catch (JsonException)
        {
            return new DatasetState();
        }
    }

    public void Save(string dataset, DatasetState state) =>
        AtomicFile.Write(PathOf(dataset), JsonSerializer.SerializeToUtf8Bytes(state, StateJson.Default.DatasetState));

    /// <summary>Datasets that have a state, in order of their ids; also those whose folder has gone since.</summary>
    public IReadOnlyList<string> Known() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)]
        : [];

    private string PathOf(string dataset) => Path.Combine(folder, dataset + ".json");
}
