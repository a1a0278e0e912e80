using System.Collections.Immutable;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Collect.Database;
using Hiraku.Pipeline.Collect.Http;
using Hiraku.Pipeline.Collect.Links;
using Hiraku.Pipeline.Collect.Local;

namespace Hiraku.Pipeline.Collect;

/// <summary>Brings a dataset's inputs onto this machine, unchanged, each under its hash. Looks into none of them.</summary>
/// <param name="connections">How URLs and databases are reached; null where only local files may be read.</param>
public sealed class Collector(RawStore store, Limits limits, Connections? connections = null)
{
    private readonly LinkProbe links = new(connections ?? Connections.None);

    /// <summary>What is found at web addresses that stand in the data; each is asked once.</summary>
    public IReadOnlyList<LinkAnswer> AskLinks(IReadOnlyList<string> urls, CancellationToken ct) => links.Ask(urls, ct);

    /// <summary>The inputs in the order of the sources, files of one source in ordinal order; what could not be had is in the bag.</summary>
    public ImmutableArray<RawFile> Collect(Dataset dataset, DiagnosticBag bag, CancellationToken ct)
    {
        var files = ImmutableArray.CreateBuilder<RawFile>();
        for (int i = 0; i < dataset.Sources.Length; i++)
        {
            ct.ThrowIfCancellationRequested();
            files.AddRange(CollectSource(dataset.Folder, dataset.Sources[i], i, bag, ct));
        }

        return files.ToImmutable();
    }

    private IEnumerable<RawFile> CollectSource(string folder, Source source, int index, DiagnosticBag bag, CancellationToken ct)
    {
        if (source.Path is { } path)
        {
            return new LocalSource(store, limits).Collect(folder, path, index, bag, ct);
        }

        if (source.Url is { } url)
        {
            return new HttpSource(store, limits, connections ?? Connections.None).Collect(url, index, bag, ct) is { } file ? [file] : [];
        }

        return source.Database is { } query && new DatabaseSource(store, limits, connections ?? Connections.None).Collect(query, index, bag, ct) is { } table ? [table] : [];
    }
}
