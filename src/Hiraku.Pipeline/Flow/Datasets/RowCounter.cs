using System.Collections.Immutable;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Flow.Datasets;

/// <summary>Counts what goes out: rows, for each field the rows that hold a value, and which rows of it are hidden.</summary>
internal sealed class RowCounter(TableSchema schema)
{
    private readonly long[] filled = new long[schema.Fields.Length];
    private readonly Dictionary<string, List<int>> hidden = new(StringComparer.Ordinal);

    public long Rows { get; private set; }

    public void Add(Batch batch)
    {
        for (int field = 0; field < filled.Length; field++)
        {
            Column column = batch.Columns[field];
            filled[field] += column.Present.Count(true);
            if (column.HasHidden)
            {
                AddHidden(schema.Fields[field].Name, column);
            }
        }

        Rows += batch.RowCount;
    }

    public IEnumerable<KeyValuePair<string, long>> Filled() =>
        schema.Fields.Select((f, i) => KeyValuePair.Create(f.Name, filled[i]));

    /// <summary>For each field that has any, the published rows, from 0, in which it is hidden.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<int>> Hidden() =>
        hidden.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value.ToImmutableArray(), StringComparer.Ordinal);

    private void AddHidden(string field, Column column)
    {
        if (!hidden.TryGetValue(field, out List<int>? rows))
        {
            hidden.Add(field, rows = []);
        }

        rows.AddRange(Enumerable.Range(0, column.Count).Where(column.IsHidden).Select(row => (int)Rows + row));
    }
}
