using Hiraku.Model.Datasets;

namespace Hiraku.Pipeline.Write;

/// <summary>Where the files of one dataset lie under the site's root. These are promises: a path never moves.</summary>
public sealed record TablePaths(string Folder, string Name)
{
    public static TablePaths Of(Publisher publisher, string datasetId) =>
        new($"data/{datasetId}", $"{publisher.Code}_{datasetId}");

    /// <summary>The table in one format, for example <c>data/aed/131202_aed.csv</c>.</summary>
    public string Table(string extension) => $"{Folder}/{Name}.{extension}";

    public string Schema => $"{Folder}/schema.json";

    /// <summary>The list of the pieces of a large table.</summary>
    public string ShardManifest => $"{Folder}/rows/index.json";

    public string Shard(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Folder}/rows/{number:D4}.json");
}
