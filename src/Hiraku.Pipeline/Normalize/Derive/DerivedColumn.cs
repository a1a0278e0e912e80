using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Normalize.Derive;

/// <summary>A target field being filled: cells that hold a value keep it, the absent ones take what was derived.</summary>
internal sealed class DerivedColumn(int index, ColumnType type)
{
    private readonly ColumnBuilder builder = new(type);

    public int Index { get; } = index;

    /// <summary>Takes over the rows before <paramref name="row"/> that were not added, as they are.</summary>
    public void CopyTo(int row, Column[] columns)
    {
        for (int at = builder.Count; at < row; at++)
        {
            builder.AddFrom(columns[Index], at);
        }
    }

    public void Add(Column[] columns, int row, string? derived, long whole = 0, double number = 0)
    {
        if (columns[Index].IsPresent(row) || string.IsNullOrEmpty(derived))
        {
            builder.AddFrom(columns[Index], row);
        }
        else
        {
            builder.Add(derived, whole, number);
        }
    }

    /// <summary>Puts the filled column in the old one's place; nothing can be added after.</summary>
    public void Replace(Column[] columns)
    {
        columns[Index].Return();
        columns[Index] = builder.Build();
    }
}
