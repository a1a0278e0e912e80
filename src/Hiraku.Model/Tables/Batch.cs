using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Model.Tables;

/// <summary>
/// Consecutive rows of normalised values, one column per field in the schema's order. It still holds the text it was read
/// from, so that a check can show the clerk's own cell. Whoever asked for it disposes it.
/// </summary>
public sealed record Batch(TextBatch Text, ImmutableArray<FieldBinding> Bindings, ImmutableArray<Column> Columns) : IDisposable
{
    /// <summary>What could not be read in these rows; whoever judges the batch adds it to the run's diagnostics.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];

    public int RowCount => Columns.IsEmpty ? Text.RowCount : Columns[0].Count;

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

    /// <summary>
    /// The same rows without those marked; takes this batch's place, which must not be used after. Rows of the result
    /// cannot be located any more, so it is for writers only.
    /// </summary>
    public Batch Without(ReadOnlySpan<bool> marked)
    {
        if (!marked.Contains(true))
        {
            return this;
        }

        var kept = ImmutableArray.CreateBuilder<Column>(Columns.Length);
        foreach (Column column in Columns)
        {
            var builder = new ColumnBuilder(column.Type);
            for (int row = 0; row < column.Count; row++)
            {
                if (!marked[row])
                {
                    builder.AddFrom(column, row);
                }
            }

            kept.Add(builder.Build());
            column.Return();
        }

        return this with { Columns = kept.MoveToImmutable() };
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
