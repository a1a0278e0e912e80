using System.Collections.Immutable;
using System.Text;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Collect;

namespace Hiraku.Tests.Pipeline.Collect;

/// <summary>A dataset's folder beside a raw store, and what collecting from it gave.</summary>
internal sealed class Shelf : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("hiraku-").FullName;

    public Shelf()
    {
        Directory.CreateDirectory(Folder);
        Store = new RawStore(Path.Combine(root, "state", "raw"));
    }

    public string Root => root;

    public string Folder => Path.Combine(root, "datasets", "aed");

    public RawStore Store { get; }

    /// <summary>Every file in the store; the folder is only made for the first.</summary>
    public IEnumerable<string> Stored => Directory.Exists(Store.Folder) ? Directory.EnumerateFiles(Store.Folder, "*", SearchOption.AllDirectories) : [];

    public DiagnosticBag Bag { get; } = new();

    public Limits Limits { get; set; } = Limits.Default;

    public Connections? Connections { get; set; }

    public IEnumerable<string> Codes => Bag.Kept.Select(diagnostic => diagnostic.Rule.Code);

    public string Put(string name, string text) => Put(name, Encoding.UTF8.GetBytes(text));

    public string Put(string name, byte[] bytes)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public ImmutableArray<RawFile> Collect(params Source[] sources) =>
        new Collector(Store, Limits, Connections).Collect(new Dataset("aed", Folder) { Sources = [.. sources] }, Bag, TestContext.Current.CancellationToken);

    public string[] Names(string path) => [.. Collect(new Source { Path = path }).Select(file => file.Name)];

    public void Dispose() => Directory.Delete(root, recursive: true);
}
