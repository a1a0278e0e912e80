using System.Collections.Immutable;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;
using Hiraku.Pipeline.Validate.Tables.Keys;
using Hiraku.Pipeline.Validate.Tables.Series;

namespace Hiraku.Pipeline.Validate.Tables;

/// <summary>Compiles the checks that look at a table as a whole.</summary>
public static class TableChecks
{
    /// <summary>A name too, but every row's.</summary>
    private const string Publisher = "地方公共団体名";

    private static readonly string[] Addresses = ["所在地_連結表記", "住所", "所在地"];
    private static readonly string[] Positions = ["設置位置", "建物名等(方書)", "方書"];

    public static IEnumerable<ICheck> Of(Table table, Dataset dataset, Evidence evidence, string workFolder)
    {
        yield return new FillCheck(table.Schema, dataset.Expect, evidence.LastGood);
        ImmutableArray<int> key = Key(table, dataset);
        foreach (int index in Enumerable.Range(0, table.Schema.Fields.Length).Where(i => IsSeries(table.Schema, i, key)))
        {
            yield return new SeriesCheck(index, table.Schema);
        }

        if (!key.IsEmpty)
        {
            yield return new UniqueKeyCheck(TableRules.DuplicateKey, key, key, new KeySet(workFolder, dataset.Id + "-key"));
        }

        if (table.Schema.Shape == DataShape.Places && PlaceKey(table.Schema) is { IsEmpty: false } place)
        {
            yield return new UniqueKeyCheck(TableRules.DuplicatePlace, place, place[..2], new KeySet(workFolder, dataset.Id + "-place"), digests: true);
        }

        foreach (ICheck check in References(table, dataset, evidence, workFolder))
        {
            yield return check;
        }
    }

    private static IEnumerable<ICheck> References(Table table, Dataset dataset, Evidence evidence, string workFolder)
    {
        for (int i = 0; i < evidence.References.Length; i++)
        {
            ReferencedValues referenced = evidence.References[i];
            if (table.Schema.IndexOf(referenced.Reference.Field) is >= 0 and int index)
            {
                int capacity = (int)Math.Clamp(referenced.Rows, 16, KeySet.DefaultCapacity);
                yield return new ReferenceCheck(index, referenced, new KeySet(workFolder, $"{dataset.Id}-reference-{i}", capacity));
            }
        }
    }

    /// <summary>Months are; days only where they say as of when a population was counted.</summary>
    private static bool IsSeries(TableSchema schema, int index, ImmutableArray<int> key) =>
        schema.Fields[index].Kind == FieldKind.YearMonth
        || (schema.Fields[index].Kind == FieldKind.Date && schema.Shape == DataShape.Population && key.Contains(index));

    private static ImmutableArray<int> Key(Table table, Dataset dataset)
    {
        ImmutableArray<string> names = dataset.Key.IsEmpty ? table.Schema.Key : dataset.Key;
        ImmutableArray<int> fields = [.. names.Select(table.Schema.IndexOf)];
        return fields.Contains(-1) ? [] : fields;
    }

    /// <summary>Name and address, and what tells two things at one place apart.</summary>
    private static ImmutableArray<int> PlaceKey(TableSchema schema)
    {
        int name = schema.Fields.ToList().FindIndex(field => field.Kind == FieldKind.Name && field.Name != Publisher);
        name = name >= 0 ? name : schema.IndexOf("名称");
        int address = Addresses.Select(schema.IndexOf).FirstOrDefault(index => index >= 0, -1);
        return name < 0 || address < 0 ? [] : [name, address, .. Positions.Select(schema.IndexOf).Where(index => index >= 0)];
    }
}
