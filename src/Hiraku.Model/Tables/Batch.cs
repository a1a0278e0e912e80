using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Model.Tables;

/// <summary>
/// Consecutive rows of normalised values, one column per field in the schema's order. It still holds the text it was read
/// from, so that a check can show the clerk's own cell. Whoever asked for it disposes it.
/// </summary>
public sealed record Batch(TextBatch Text, ImmutableArray<FieldBinding> Bindings, ImmutableArray<Column> Columns) : IDisposable
{
    public int RowCount => Text.RowCount;

    /// <summary>Where the field's value of a row stands in the source; the row's line alone where the field has no cell of its own.</summary>
    public Location Locate(int field, int row)
    {
        FieldBinding binding = Bindings[field];
        int column = binding.Columns.IsEmpty ? -1 : binding.Columns[0];
        return Text.Origin.Locate(column, Text.LineOf(row), binding.Field.Name);
    }

    /// <summary>The clerk's own text of the field's first cell.</summary>
    public string SourceText(int field, int row)
    {
        FieldBinding binding = Bindings[field];
        return binding.Columns.IsEmpty ? "" : Text[binding.Columns[0], row].ToString();
    }

    public void Dispose()
    {
        Text.Dispose();
        foreach (Column column in Columns)
        {
            column.Return();
        }
    }
}
