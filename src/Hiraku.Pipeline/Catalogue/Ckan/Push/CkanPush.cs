using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Hiraku.Model.Catalogs;

namespace Hiraku.Pipeline.Catalogue.Ckan.Push;

/// <summary>
/// Brings a CKAN catalogue up to date: creates what is missing, patches what differs, and leaves alone what others put there.
/// Pushing twice does nothing the second time. A package that is refused does not stop the others.
/// </summary>
/// <param name="organization">The owner in the catalogue, by name or id.</param>
public sealed class CkanPush(CkanClient client, string organization, bool isDryRun)
{
    private const int PageSize = 1_000;

    public async Task<ImmutableArray<PushAction>> RunAsync(Catalog catalog, CancellationToken cancellation)
    {
        (Dictionary<string, JsonObject> present, string? error) = await ListAsync(cancellation).ConfigureAwait(false);
        if (error is not null)
        {
            return [new PushAction(PushVerb.Unchanged, "", null, [], error)];
        }

        var actions = ImmutableArray.CreateBuilder<PushAction>();
        foreach (CatalogEntry entry in catalog.Entries.Where(entry => !entry.Files.IsEmpty))
        {
            JsonObject wanted = CkanPackage.Of(entry, catalog.Publisher, catalog.Site);
            string name = (string)wanted["name"]!;
            actions.AddRange(present.Remove(name, out JsonObject? found)
                ? await UpdateAsync(name, wanted, found, catalog.Site.BaseUrl, cancellation).ConfigureAwait(false)
                : [await CreateAsync(name, wanted, cancellation).ConfigureAwait(false)]);
        }

        actions.AddRange(present.Keys
            .Where(name => name.StartsWith(catalog.Publisher.Code + "_", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new PushAction(PushVerb.Orphan, name, null, [])));
        return actions.ToImmutable();
    }

    /// <summary>All packages of the organisation, page by page: the server gives at most a thousand at a time, some fewer.</summary>
    private async Task<(Dictionary<string, JsonObject> Packages, string? Error)> ListAsync(CancellationToken cancellation)
    {
        var packages = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        string filter = Uri.EscapeDataString("organization:" + organization);
        for (int start = 0; ;)
        {
            string query = string.Create(
                System.Globalization.CultureInfo.InvariantCulture, $"fq={filter}&rows={PageSize}&start={start}&include_private=true&sort=name%20asc");
            CkanAnswer answer = await client.ReadAsync("package_search", query, cancellation).ConfigureAwait(false);
            if (!answer.IsSuccess)
            {
                return (packages, answer.Error);
            }

            JsonObject[] page = [.. (answer.Result?["results"] as JsonArray ?? []).OfType<JsonObject>()];
            foreach (JsonObject package in page)
            {
                packages[(string?)package["name"] ?? ""] = package;
            }

            start += page.Length;
            if (page.Length == 0 || start >= ((int?)answer.Result?["count"] ?? 0))
            {
                return (packages, null);
            }
        }
    }

    private async Task<PushAction> CreateAsync(string name, JsonObject wanted, CancellationToken cancellation)
    {
        JsonObject body = PackageChanges.New(wanted, organization);
        return await WriteAsync("package_create", body, new PushAction(PushVerb.Create, name, null, []), cancellation).ConfigureAwait(false);
    }

    private async Task<List<PushAction>> UpdateAsync(
        string name, JsonObject wanted, JsonObject present, string baseUrl, CancellationToken cancellation)
    {
        List<PushAction> actions = [];
        JsonObject differences = PackageChanges.Differences(wanted, present);
        if (differences.Count > 0)
        {
            var action = new PushAction(PushVerb.Update, name, null, PackageChanges.Keys(differences));
            differences["id"] = (string?)present["id"];
            actions.Add(await WriteAsync("package_patch", differences, action, cancellation).ConfigureAwait(false));
        }

        await UpdateResourcesAsync(actions, name, wanted, present, baseUrl, cancellation).ConfigureAwait(false);
        return actions.Count > 0 ? actions : [new PushAction(PushVerb.Unchanged, name, null, [])];
    }

    /// <summary>Resources are matched by address. One under our own address that we no longer publish is deleted; others stay.</summary>
    private async Task UpdateResourcesAsync(
        List<PushAction> actions, string name, JsonObject wanted, JsonObject present, string baseUrl, CancellationToken cancellation)
    {
        List<JsonObject> standing = [.. (present["resources"] as JsonArray ?? []).OfType<JsonObject>()];
        foreach (JsonObject resource in wanted["resources"]!.AsArray().OfType<JsonObject>())
        {
            string url = (string)resource["url"]!;
            JsonObject? found = standing.Find(other => (string?)other["url"] == url);
            if (found is not null)
            {
                standing.Remove(found);
            }

            PushAction? action = found is null
                ? await CreateResourceAsync(name, resource, present, cancellation).ConfigureAwait(false)
                : await UpdateResourceAsync(name, resource, found, cancellation).ConfigureAwait(false);
            actions.AddRange(action is null ? [] : [action]);
        }

        foreach (JsonObject gone in standing.Where(other => ((string?)other["url"] ?? "").StartsWith(baseUrl, StringComparison.Ordinal)))
        {
            var action = new PushAction(PushVerb.Delete, name, (string?)gone["name"], []);
            actions.Add(await WriteAsync("resource_delete", new JsonObject { ["id"] = (string?)gone["id"] }, action, cancellation).ConfigureAwait(false));
        }
    }

    private async Task<PushAction> CreateResourceAsync(string name, JsonObject resource, JsonObject package, CancellationToken cancellation)
    {
        JsonObject body = PackageChanges.NewResource(resource);
        body["package_id"] = (string?)package["id"];
        return await WriteAsync("resource_create", body, new PushAction(PushVerb.Create, name, (string?)resource["name"], []), cancellation).ConfigureAwait(false);
    }

    private async Task<PushAction?> UpdateResourceAsync(string name, JsonObject resource, JsonObject found, CancellationToken cancellation)
    {
        JsonObject differences = PackageChanges.ResourceDifferences(resource, found);
        if (differences.Count == 0)
        {
            return null;
        }

        var action = new PushAction(PushVerb.Update, name, (string?)resource["name"], PackageChanges.Keys(differences));
        differences["id"] = (string?)found["id"];
        return await WriteAsync("resource_patch", differences, action, cancellation).ConfigureAwait(false);
    }

    private async Task<PushAction> WriteAsync(string name, JsonObject body, PushAction action, CancellationToken cancellation)
    {
        if (isDryRun)
        {
            return action;
        }

        CkanAnswer answer = await client.WriteAsync(name, body, cancellation).ConfigureAwait(false);
        return answer.IsSuccess ? action : action with { Error = answer.Error };
    }
}
