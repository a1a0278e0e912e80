using System.Collections.Immutable;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;

namespace Hiraku.Model.Catalogs;

/// <summary>One dataset of the national list, whether or not its definition could be substantiated.</summary>
/// <param name="Number">Its number in the list; empty where it has none.</param>
/// <param name="Schema">The schema's id; empty where none could be written.</param>
/// <param name="Adoption">How many municipalities are known to publish it.</param>
public sealed record NationalDataset(string Number, LocalizedText Title, string Schema, int? Adoption);

/// <summary>How far a national dataset is published.</summary>
public enum CoverageStatus
{
    Missing,
    Partial,
    Published,
}

/// <summary>A field of a national dataset that no published row fills.</summary>
public sealed record LackingField(string Name, LocalizedText Label, Requirement Requirement);

/// <summary>One line of the national list as the publisher stands to it.</summary>
/// <param name="Datasets">The publisher's datasets that are this one, published or only defined.</param>
/// <param name="Lacking">The fields nothing fills, in the standard's order; those the standard asks for make the line partial.</param>
/// <param name="IsOlder">True where it is published in an earlier version only.</param>
public sealed record CoverageLine(
    NationalDataset National, CoverageStatus Status, ImmutableArray<string> Datasets, ImmutableArray<LackingField> Lacking, bool IsOlder);

/// <summary>What of the national list is published, and what the publisher has that the list does not know.</summary>
/// <param name="Own">The ids of the publisher's datasets beyond the list.</param>
public sealed record Coverage(ImmutableArray<CoverageLine> National, ImmutableArray<string> Own)
{
    public int Count(CoverageStatus status) => National.Count(line => line.Status == status);

    public static Coverage Of(
        IEnumerable<NationalDataset> list,
        IReadOnlyDictionary<string, TableSchema> schemas,
        IEnumerable<Dataset> datasets,
        IEnumerable<CatalogEntry> entries)
    {
        Dictionary<string, CatalogEntry> published = entries.Where(entry => entry.Status != PublicationStatus.Failed)
            .ToDictionary(entry => entry.Dataset.Id, StringComparer.Ordinal);
        Dataset[] all = [.. datasets.OrderBy(dataset => dataset.Id, StringComparer.Ordinal)];
        ImmutableArray<CoverageLine> lines = [.. list.Select(national => Line(national, schemas, all, published))];
        HashSet<string> known = [.. lines.SelectMany(line => line.Datasets)];
        return new Coverage(lines, [.. all.Select(dataset => dataset.Id).Where(id => !known.Contains(id))]);
    }

    /// <summary>The list that the schemas themselves make: every national one that no other replaces, by number.</summary>
    public static IEnumerable<NationalDataset> ListOf(IReadOnlyDictionary<string, TableSchema> schemas)
    {
        HashSet<string> replaced = [.. schemas.Values.Where(schema => schema.IsNational).SelectMany(schema => schema.Supersedes)];
        return schemas.Values.Where(schema => schema.IsNational && !replaced.Contains(schema.Id))
            .OrderBy(schema => schema.Number is null).ThenBy(schema => schema.Number, StringComparer.Ordinal).ThenBy(schema => schema.Id, StringComparer.Ordinal)
            .Select(schema => new NationalDataset(schema.Number ?? "", schema.Title, schema.Id, schema.Adoption));
    }

    private static CoverageLine Line(
        NationalDataset national, IReadOnlyDictionary<string, TableSchema> schemas, Dataset[] datasets, Dictionary<string, CatalogEntry> published)
    {
        if (!schemas.TryGetValue(national.Schema, out TableSchema? schema))
        {
            return new CoverageLine(national, CoverageStatus.Missing, [], [], false);
        }

        Dataset[] same = [.. datasets.Where(dataset => IsSame(dataset, schema, schemas))];
        CatalogEntry[] entries = [.. same.Select(dataset => published.GetValueOrDefault(dataset.Id)).OfType<CatalogEntry>()];
        ImmutableArray<string> ids = [.. same.Select(dataset => dataset.Id)];
        if (entries.Length == 0)
        {
            return new CoverageLine(national, CoverageStatus.Missing, ids, [], false);
        }

        bool isOlder = entries.All(entry => schema.Supersedes.Contains(entry.Schema.Id));
        ImmutableArray<LackingField> lacking = [.. schema.Fields.Where(field => entries.All(entry => entry.Filled.GetValueOrDefault(field.Name) == 0))
            .Select(field => new LackingField(field.Name, field.Label, field.Requirement))];
        bool isPartial = isOlder || lacking.Any(field => field.Requirement is Requirement.Required or Requirement.Recommended);
        return new CoverageLine(national, isPartial ? CoverageStatus.Partial : CoverageStatus.Published, ids, lacking, isOlder);
    }

    /// <summary>The schema itself, an earlier version of it, or a municipality's extension of it.</summary>
    private static bool IsSame(Dataset dataset, TableSchema schema, IReadOnlyDictionary<string, TableSchema> schemas) =>
        dataset.Schema is { } id
        && (id == schema.Id || schema.Supersedes.Contains(id) || (schemas.TryGetValue(id, out TableSchema? own) && !own.IsNational && own.Supersedes.Contains(schema.Id)));
}
