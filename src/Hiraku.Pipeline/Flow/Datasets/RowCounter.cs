using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Flow.Datasets;

/// <summary>Counts what goes out: rows, and for each field the rows that hold a value.</summary>
internal sealed class RowCounter(TableSchema schema)
{
    private readonly long[] filled = new long[schema.Fields.Length];

    public long Rows { get; private set; }

    public void Add(Batch batch)
    {
        Rows += batch.RowCount;
        for (int field = 0; field < filled.Length; field++)
        {
            filled[field] += batch.Columns[field].Present.Count(true);
        }
    }

    public IEnumerable<KeyValuePair<string, long>> Filled() =>
        schema.Fields.Select((f, i) => KeyValuePair.Create(f.Name, filled[i]));
}
