using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Hiraku.Model;
using Hiraku.Model.Schemas;

namespace Hiraku.Pipeline.Map.Headers;

/// <summary>One field a name may mean, how sure that is, and why.</summary>
/// <param name="Part">True for an older field that is only a part of this one: such columns are joined without a gap.</param>
/// <param name="Split">True for an older field that became this one and another.</param>
internal readonly record struct NamedField(int Field, double Confidence, LocalizedText Why, bool Part = false, bool Split = false);

/// <summary>Every name by which a schema's fields are known, as written and reduced.</summary>
internal sealed class FieldNames
{
    private readonly Dictionary<string, List<NamedField>> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NamedField>> reduced = new(StringComparer.Ordinal);

    private static readonly ConditionalWeakTable<TableSchema, FieldNames> Known = [];

    private FieldNames(TableSchema schema)
    {
        Schema = schema;
        string prefix = CommonPrefix(schema);
        for (int i = 0; i < schema.Fields.Length; i++)
        {
            Field field = schema.Fields[i];
            Add(field.Name, new NamedField(i, 1, MapReasons.Exact));
            foreach (string alias in field.Aliases)
            {
                Add(alias, new NamedField(i, 0.98, MapReasons.Alias(alias)));
            }

            Add(field.Label.Ja, new NamedField(i, 0.95, MapReasons.Label));
            Add(field.Label.En, new NamedField(i, 0.9, MapReasons.Label));
            if (prefix.Length > 0 && field.Name.StartsWith(prefix, StringComparison.Ordinal))
            {
                Add(field.Name[prefix.Length..], new NamedField(i, 0.93, MapReasons.WithoutPrefix(prefix)));
            }
        }

        AddUpgrades(schema);
    }

    /// <summary>The names of a schema, made once for as long as the schema lives.</summary>
    public static FieldNames Of(TableSchema schema) => Known.GetValue(schema, known => new FieldNames(known));

    public TableSchema Schema { get; }

    /// <summary>Older fields that the standard has dropped: known, and kept inside.</summary>
    public HashSet<string> Dropped { get; } = new(StringComparer.Ordinal);

    /// <summary>Older fields that became too many to be split by a program.</summary>
    public HashSet<string> Scattered { get; } = new(StringComparer.Ordinal);

    /// <summary>The reduced names of all fields, for measuring likeness.</summary>
    public IEnumerable<(string Key, NamedField Named)> Keys => reduced.SelectMany(entry => entry.Value.Select(named => (entry.Key, named)));

    /// <summary>The fields a header means, surest first; empty where it is not known.</summary>
    public ImmutableArray<NamedField> Find(string header)
    {
        if (exact.TryGetValue(header, out List<NamedField>? found))
        {
            return [.. found.OrderByDescending(named => named.Confidence)];
        }

        return FindKey(HeaderText.Key(header));
    }

    public ImmutableArray<NamedField> FindKey(string key) =>
        key.Length > 0 && reduced.TryGetValue(key, out List<NamedField>? found)
            ? [.. found.Select(named => named with { Confidence = named.Confidence - 0.02, Why = MapReasons.Spelling(named.Why) }).OrderByDescending(named => named.Confidence)]
            : [];

    private void Add(string name, NamedField named)
    {
        if (name.Length > 0)
        {
            AddTo(exact, name, named);
            AddTo(reduced, HeaderText.Key(name), named);
        }
    }

    private static void AddTo(Dictionary<string, List<NamedField>> names, string name, NamedField named)
    {
        if (!names.TryGetValue(name, out List<NamedField>? list))
        {
            names[name] = list = [];
        }

        int at = list.FindIndex(other => other.Field == named.Field);
        if (at < 0)
        {
            list.Add(named);
        }
        else if (list[at].Confidence < named.Confidence)
        {
            list[at] = named;
        }
    }

    private void AddUpgrades(TableSchema schema)
    {
        foreach (var (old, fields) in schema.Upgrade.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (schema.IndexOf(old) >= 0)
            {
                continue;
            }

            switch (fields.Length)
            {
                case 0:
                    Dropped.Add(HeaderText.Key(old));
                    break;
                case > 2:
                    Scattered.Add(HeaderText.Key(old));
                    break;
                default:
                    bool isPart = schema.Upgrade.Count(other => other.Value.SequenceEqual(fields)) > 1;
                    foreach (string field in fields)
                    {
                        Add(old, new NamedField(schema.IndexOf(field), 0.97, MapReasons.Upgrade(old), isPart, fields.Length > 1));
                    }

                    break;
            }
        }
    }

    /// <summary>投票所_ where most fields are 投票所_…: departments leave it out.</summary>
    private static string CommonPrefix(TableSchema schema)
    {
        var prefixes = schema.Fields
            .Select(field => field.Name.IndexOf('_') is > 0 and int at ? field.Name[..(at + 1)] : "")
            .Where(prefix => prefix.Length > 0)
            .GroupBy(prefix => prefix, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .FirstOrDefault();
        return prefixes is not null && prefixes.Count() * 10 >= schema.Fields.Length * 7 ? prefixes.Key : "";
    }
}
