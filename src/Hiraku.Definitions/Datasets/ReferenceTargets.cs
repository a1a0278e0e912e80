using System.Collections.Immutable;
using Hiraku.Definitions.Rules;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;

namespace Hiraku.Definitions.Datasets;

/// <summary>Whether the datasets and fields that <c>references:</c> name are there, and no dataset needs itself to be checked.</summary>
/// <param name="unreadable">Datasets that are there but whose dataset.yml is wrong today; what they published may be referred to.</param>
internal sealed class ReferenceTargets(
    IReadOnlyCollection<Dataset> datasets, IReadOnlyCollection<string> unreadable, IReadOnlyDictionary<string, TableSchema> schemas, DiagnosticBag bag)
{
    private readonly Dictionary<string, Dataset> byId = datasets.ToDictionary(dataset => dataset.Id, StringComparer.Ordinal);

    /// <summary>The ids of the datasets with a wrong reference.</summary>
    public ImmutableArray<string> Faulty() =>
        [.. datasets.SelectMany(dataset => dataset.References.Where(reference => IsFaulty(dataset, reference)).Select(_ => dataset.Id)).Distinct()];

    private bool IsFaulty(Dataset dataset, Reference reference)
    {
        var at = new Location($"datasets/{dataset.Id}/dataset.yml", Line: reference.Line);
        if (PathBack(dataset.Id, reference.Dataset, []) is { } circle)
        {
            bag.Add(DatasetRules.ReferenceCircle(at, [dataset.Id, .. circle]));
            return true;
        }

        if (!byId.TryGetValue(reference.Dataset, out Dataset? target))
        {
            bool isThere = unreadable.Contains(reference.Dataset);
            if (!isThere)
            {
                bag.Add(DatasetRules.ReferenceUnknown(at, reference.Dataset, NearestName.Of(reference.Dataset, byId.Keys)));
            }

            return !isThere;
        }

        ImmutableArray<string> fields = FieldsOf(target);
        if (fields.IsEmpty || fields.Contains(reference.To))
        {
            return false;
        }

        bag.Add(DatasetRules.ReferenceFieldUnknown(at, reference.Dataset, reference.To, NearestName.Of(reference.To, fields)));
        return true;
    }

    private ImmutableArray<string> FieldsOf(Dataset dataset) => dataset.Schema is { } id && schemas.TryGetValue(id, out TableSchema? schema)
        ? [.. schema.Fields.Select(field => field.Name)]
        : [.. dataset.Columns.Select(column => column.Field)];

    /// <summary>The way from one dataset back to the one that was asked about; null where there is none.</summary>
    private ImmutableArray<string>? PathBack(string start, string id, ImmutableHashSet<string> seen)
    {
        if (id == start)
        {
            return [id];
        }

        if (seen.Contains(id) || !byId.TryGetValue(id, out Dataset? dataset))
        {
            return null;
        }

        return dataset.References.Select(reference => PathBack(start, reference.Dataset, seen.Add(id))).FirstOrDefault(path => path is not null) is { } path ? [id, .. path] : null;
    }
}
