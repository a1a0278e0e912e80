using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Validate.Rows;

/// <summary>One row of a batch, as the row validators look at it; lives as long as the batch does.</summary>
public sealed class RowView(Batch batch, int row)
{
    public bool Has(int field) => batch.Columns[field].IsPresent(row);

    /// <summary>True where the cell holds text that could not be read; the normaliser has said so.</summary>
    public bool IsUnreadable(int field) => batch.Columns[field].IsUnreadable(row);

    public string Text(int field) => batch.Columns[field].StringAt(row) ?? "";

    public long Integer(int field) => batch.Columns[field].Integers[row];

    public double Number(int field) => batch.Columns[field].Numbers[row];

    public string NameOf(int field) => batch.Bindings[field].Field.Name;

    /// <summary>Negative where the first value lies before the second: by day for dates, by text otherwise (08:30, 2024-04).</summary>
    public int Compare(int first, int second) =>
        batch.Columns[first].Type == ColumnType.Date && batch.Columns[second].Type == ColumnType.Date
            ? Integer(first).CompareTo(Integer(second))
            : batch.Columns[first].TextAt(row).SequenceCompareTo(batch.Columns[second].TextAt(row));
}
