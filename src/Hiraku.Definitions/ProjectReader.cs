using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hiraku.Definitions.Datasets;
using Hiraku.Definitions.Rules;
using Hiraku.Definitions.Schemas;
using Hiraku.Definitions.Settings;
using Hiraku.Definitions.Yaml;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;

namespace Hiraku.Definitions;

/// <summary>A project folder → <see cref="Project"/>: hiraku.yml, every schema, every dataset.yml. One broken dataset.yml stops no other.</summary>
public static partial class ProjectReader
{
    public static ProjectReading Read(string folder, DiagnosticBag bag)
    {
        // A bag of its own, for whether a definition is wrong must not depend on what the caller's bag held before.
        var found = new DiagnosticBag();
        ProjectReading reading = ReadFolder(Path.GetFullPath(folder), found);
        bag.AddKept(found);
        return reading with { IsFaulty = found.HasErrors };
    }

    private static ProjectReading ReadFolder(string folder, DiagnosticBag bag)
    {
        string path = Path.Combine(folder, "hiraku.yml");
        if (!File.Exists(path))
        {
            bag.Add(ProjectRules.ProjectMissing(folder));
            return new ProjectReading(null, [], true);
        }

        DiagnosticBag inSchemas = new(), inProject = new();
        Task<ImmutableSortedDictionary<string, TableSchema>> library = Task.Run(() => SchemaLibrary.Read(folder, inSchemas));
        var file = new YamlFile("hiraku.yml", inProject);
        Project? project = file.Read(path) is { } root ? ReadRoot(root, folder) : null;
        ImmutableSortedDictionary<string, TableSchema> schemas = library.GetAwaiter().GetResult();
        bag.AddKept(inSchemas);
        var (datasets, unreadable) = ReadDatasets(folder, schemas, bag);
        bag.AddKept(inProject);
        bool isUsable = project is not null && !file.IsFaulty;
        return new ProjectReading(isUsable ? project! with { Schemas = schemas, Datasets = datasets } : null, unreadable, true) { National = NationalListReader.Read(folder) };
    }

    private static Project ReadRoot(YamlSection root, string folder)
    {
        Publisher publisher = ReadPublisher(root);
        var project = new Project(folder, publisher, SiteReader.Read(root.Section("site"), publisher))
        {
            Notation = SiteReader.ReadNotation(root.Section("normalize")),
            Limits = LimitsReader.Read(root.Section("limits")),
            Keep = KeepReader.Read(root.Section("keep")),
            Removed = RemovedReader.Read(root),
            Notify = NotifyReader.Read(root.Section("notify")),
            Towns = TownReader.Read(folder, root, publisher.Code),
        };
        root.End();
        return project;
    }

    private static Publisher ReadPublisher(YamlSection root)
    {
        if (root.Section("publisher") is { } section)
        {
            return PublisherReader.Read(section);
        }

        root.File.Report(YamlRules.MissingKey(root.File.At(root.Line), "publisher", "publisher: { code: \"131202\", name: { ja: 練馬区 }, prefecture: { ja: 東京都 } }"));
        return new Publisher("", LocalizedText.Empty, LocalizedText.Empty, null);
    }

    private static (ImmutableArray<Dataset> Readable, ImmutableArray<string> Unreadable) ReadDatasets(
        string folder, ImmutableSortedDictionary<string, TableSchema> schemas, DiagnosticBag bag)
    {
        var datasets = ImmutableArray.CreateBuilder<Dataset>();
        var unreadable = ImmutableArray.CreateBuilder<string>();
        string parent = Path.Combine(folder, "datasets");
        string[] folders = Directory.Exists(parent) ? [.. Directory.GetDirectories(parent).Order(StringComparer.Ordinal)] : [];
        var readings = new (string Id, bool IsThere, Dataset? Dataset, DiagnosticBag Found)[folders.Length];
        Parallel.For(0, folders.Length, i => readings[i] = ReadDataset(folders[i], schemas));
        foreach (var (id, isThere, dataset, found) in readings)
        {
            bag.AddKept(found);
            if (dataset is not null)
            {
                datasets.Add(dataset);
            }
            else if (isThere)
            {
                unreadable.Add(id);
            }
        }

        ImmutableArray<string> faulty = new ReferenceTargets(datasets, unreadable, schemas, bag).Faulty();
        return ([.. datasets.Where(dataset => !faulty.Contains(dataset.Id))], [.. unreadable.Concat(faulty).Order(StringComparer.Ordinal)]);
    }

    /// <returns>The id, whether there is a dataset.yml at all, the dataset where it can be read, and what was found.</returns>
    private static (string Id, bool IsThere, Dataset? Dataset, DiagnosticBag Found) ReadDataset(string path, ImmutableSortedDictionary<string, TableSchema> schemas)
    {
        var bag = new DiagnosticBag();
        string id = Path.GetFileName(path);
        string name = "datasets/" + id;
        if (!File.Exists(Path.Combine(path, "dataset.yml")))
        {
            bag.Add(ProjectRules.NoDatasetYml(name));
            return (id, false, null, bag);
        }

        if (!IdPattern().IsMatch(id))
        {
            bag.Add(ProjectRules.WrongDatasetId(name, id));
            return (id, true, null, bag);
        }

        return (id, true, DatasetReader.Read(path, name + "/dataset.yml", schemas, bag), bag);
    }

    /// <summary>Lower case, because some hosts' file systems tell no case apart and URLs do; not a name Windows reserves for devices.</summary>
    [GeneratedRegex("^(?!(con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9][a-z0-9_-]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
