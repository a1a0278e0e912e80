using System.Collections.Immutable;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Catalogue;
using Hiraku.Pipeline.Catalogue.Feeds;
using Hiraku.Pipeline.Flow;
using Hiraku.Pipeline.Publish;
using Hiraku.Pipeline.Publish.Sites;
using Hiraku.Site;

namespace Hiraku.Cli.Building;

/// <summary>Puts a whole site together beside the public one, from the versions that are fit, and lets it take its place.</summary>
internal sealed class SiteAssembly(Project project, ImmutableArray<string> unreadable, string asOf, RunFolders folders, SiteFolder site, StateStore states)
{
    private readonly VersionStore versions = new(folders.Versions);

    public SiteResult Assemble(bool force)
    {
        ImmutableSortedDictionary<string, DatasetState> remembered = RememberedCatalog.StatesOf(project, unreadable, states, asOf);
        ImmutableArray<WithdrawnEntry> withdrawn = Withdrawals.Of(project, unreadable, states, asOf);
        string fingerprint = FingerprintOf(remembered, withdrawn);
        if (!force && site.IsMadeFrom(fingerprint))
        {
            return SiteResult.Unchanged;
        }

        var stationery = Task.Run(() => Stationery.Load(new SiteFolders(Path.Combine(project.Folder, "templates"), Path.Combine(project.Folder, "site")), project.Site));
        SiteOutput output = site.Prepare(ProgramVersion.Identity, force);
        foreach (var (id, state) in remembered.Where(entry => entry.Value.WasPublished))
        {
            output.TakeIn(versions.FolderOf(id, state.Version));
        }

        foreach (CatalogEntry entry in withdrawn.Select(each => each.Entry).Where(entry => !entry.Files.IsEmpty))
        {
            output.TakeIn(versions.FolderOf(entry.Dataset.Id, entry.Version));
        }

        var bag = new DiagnosticBag();
        var files = new CatalogueFiles(output);
        Catalog catalog = CatalogueWriter.WriteDatasets(RememberedCatalog.Of(project, remembered, asOf) with { Withdrawn = withdrawn }, project, output, files);

        // Side by side: pages show nothing of the documents of the whole.
        Parallel.Invoke(
            () => CatalogueWriter.WriteWhole(catalog, files),
            () => Sitemap.Write(catalog, SiteBuilder.Build(catalog, project.Schemas, stationery.GetAwaiter().GetResult(), output, bag), output));
        site.Commit(output, fingerprint);
        return new SiteResult(Rebuilt: true, bag) { Groups = output.Fates };
    }

    /// <summary>Everything the pages are made from; the day is among them, for they say how fresh the data is.</summary>
    private string FingerprintOf(ImmutableSortedDictionary<string, DatasetState> remembered, ImmutableArray<WithdrawnEntry> withdrawn)
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

        foreach (var (id, state) in remembered)
        {
            fingerprint.AddFile(id, Path.Combine(folders.Datasets, id + ".json")).Add("version", state.Version);
        }

        foreach (CatalogEntry entry in withdrawn.Select(each => each.Entry))
        {
            fingerprint.AddFile(entry.Dataset.Id, Path.Combine(folders.Datasets, entry.Dataset.Id + ".json")).Add("version", entry.Version);
        }

        return fingerprint.Finish();
    }
}
