using System.Collections.Immutable;
using System.Text;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Catalogue;
using Hiraku.Pipeline.Catalogue.Feeds;
using Hiraku.Pipeline.Publish;
using Hiraku.Pipeline.Flow;
using Hiraku.Site;

namespace Hiraku.Cli.Building;

/// <summary>Puts a whole site together beside the public one, from the versions that are fit, and lets it take its place.</summary>
internal sealed class SiteAssembly(Project project, ImmutableArray<string> unreadable, string asOf, RunFolders folders, SiteFolder site)
{
    private readonly StateStore states = new(folders.Datasets);
    private readonly VersionStore versions = new(folders.Versions);

    public SiteResult Assemble(bool force)
    {
        var remembered = project.Datasets.Select(dataset => dataset.Id).Concat(unreadable)
            .Order(StringComparer.Ordinal)
            .ToImmutableSortedDictionary(id => id, states.Load, StringComparer.Ordinal);
        ImmutableArray<WithdrawnEntry> withdrawn = Withdrawals.Of(project, unreadable, states, asOf);
        string fingerprint = FingerprintOf(remembered.Keys.Concat(withdrawn.Select(each => each.Entry.Dataset.Id)));
        if (!force && site.Exists && ReadFingerprint() == fingerprint)
        {
            return new SiteResult(Rebuilt: false);
        }

        FolderOutput output = site.Prepare();
        foreach (var (id, state) in remembered.Where(entry => entry.Value.WasPublished))
        {
            versions.PutInto(output, id, state.Version);
        }

        foreach (CatalogEntry entry in withdrawn.Select(each => each.Entry).Where(entry => !entry.Files.IsEmpty))
        {
            versions.PutInto(output, entry.Dataset.Id, entry.Version);
        }

        var bag = new DiagnosticBag();
        Catalog catalog = CatalogueWriter.Write(CatalogOf(remembered) with { Withdrawn = withdrawn }, project, output);
        IReadOnlyCollection<string> written = SiteBuilder.Build(catalog, project.Schemas, new SiteFolders(Path.Combine(project.Folder, "templates"), Path.Combine(project.Folder, "site")), output, bag);
        Sitemap.Write(catalog, written, output);
        site.Commit();
        AtomicFile.Write(FingerprintPath, Encoding.UTF8.GetBytes(fingerprint));
        return new SiteResult(Rebuilt: true);
    }

    private string FingerprintPath => Path.Combine(folders.State, "site.hash");

    private string ReadFingerprint() => File.Exists(FingerprintPath) ? File.ReadAllText(FingerprintPath) : "";

    private Catalog CatalogOf(ImmutableSortedDictionary<string, DatasetState> remembered)
    {
        var byId = project.Datasets.ToDictionary(dataset => dataset.Id, StringComparer.Ordinal);
        return new Catalog(project.Publisher, project.Site, asOf,
        [
            .. remembered.Select(entry => byId.TryGetValue(entry.Key, out Dataset? dataset)
                ? CatalogEntries.Of(dataset, entry.Value, project)
                : CatalogEntries.OfUnreadable(entry.Key, entry.Value, project, asOf)),
        ]);
    }

    /// <summary>Everything the pages are made from; the day is among them, for they say how fresh the data is.</summary>
    private string FingerprintOf(IEnumerable<string> remembered)
    {
        using var fingerprint = new Fingerprint();
        fingerprint.Add("program", ProgramVersion.Identity)
            .Add("day", asOf)
            .Add("unreadable", string.Join(',', unreadable))
            .AddFile("hiraku.yml", Path.Combine(project.Folder, "hiraku.yml"))
            .AddFolder("templates", Path.Combine(project.Folder, "templates"))
            .AddFolder("site", Path.Combine(project.Folder, "site"))
            .AddFolder("schemas", Path.Combine(project.Folder, "schemas"));
        foreach (Dataset dataset in project.Datasets)
        {
            fingerprint.AddFile(dataset.Id, Path.Combine(dataset.Folder, "dataset.yml"));
        }

        foreach (string id in remembered)
        {
            fingerprint.AddFile(id, Path.Combine(folders.Datasets, id + ".json"));
        }

        return fingerprint.Finish();
    }
}
