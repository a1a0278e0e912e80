using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rows;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Privacy.Suppression;

/// <summary>
/// Hides the small counts a dataset asks to hide (<c>privacy: suppress:</c>). What may be shown of one row depends on all others,
/// so the table is held until its last row; a table too large for that, or one that cannot be made safe, shows none of those
/// columns and is held back.
/// </summary>
public sealed class SuppressedTable(TableSchema schema, Model.Datasets.Suppression suppression, DiagnosticBag bag)
{
    public const int MostRows = 20_000;

    private readonly ImmutableArray<int> counts = [.. Enumerable.Range(0, schema.Fields.Length).Where(i => schema.Fields[i].Type == ColumnType.Integer)];
    private readonly ImmutableArray<int> texts = [.. Enumerable.Range(0, schema.Fields.Length).Where(i => schema.Fields[i].Type is ColumnType.Text or ColumnType.Date)];
    private readonly HashSet<int> asked = [.. suppression.Columns.Select(schema.IndexOf).Where(index => index >= 0 && schema.Fields[index].Type == ColumnType.Integer)];

    /// <summary>Says which of the columns asked for are not counts.</summary>
    public void CheckColumns()
    {
        foreach (string column in suppression.Columns.Where(column => !asked.Contains(schema.IndexOf(column))))
        {
            bag.Add(PrivacyRules.NotSuppressible(column, PrivacyRules.NotACount(column)));
        }
    }

    public IEnumerable<ValidatedBatch> Of(IEnumerable<ValidatedBatch> batches)
    {
        CheckColumns();
        var held = new List<ValidatedBatch>();
        int rows = 0;
        using IEnumerator<ValidatedBatch> source = batches.GetEnumerator();
        while (rows <= MostRows && source.MoveNext())
        {
            held.Add(source.Current);
            rows += source.Current.Batch.RowCount;
        }

        if (rows > MostRows)
        {
            bag.Add(PrivacyRules.NotSuppressible(suppression.Columns.FirstOrDefault(""), PrivacyRules.TooManyRows(MostRows)));
        }

        Func<int, int, bool> isHidden = rows > MostRows ? (_, column) => asked.Contains(column) : Decide(held, rows);
        int first = 0;
        foreach (ValidatedBatch batch in held)
        {
            int start = first;
            first += batch.Batch.RowCount;
            yield return Without(batch, (row, column) => isHidden(start + row, column));
        }

        while (source.MoveNext())
        {
            yield return Without(source.Current, (_, column) => asked.Contains(column));
        }
    }

    /// <summary>Which cell (row of the table, field) must not be shown.</summary>
    private Func<int, int, bool> Decide(List<ValidatedBatch> held, int rows)
    {
        CountGrid grid = Grid(held, rows);
        IReadOnlyList<Equation> equations = Equations.Of(grid, Sums(grid), Labels(held));
        if (asked.Count > 0 && !Protector.Protect(grid, equations, suppression.Below))
        {
            bag.Add(PrivacyRules.NotSuppressible(suppression.Columns[0], PrivacyRules.NotSafe));
            return (_, column) => asked.Contains(column);
        }

        var small = grid.Small(suppression.Below).ToHashSet();
        Report(held, grid, small);
        return (row, column) => counts.IndexOf(column) is >= 0 and int at && grid.IsHidden(grid.CellOf(row, at));
    }

    private CountGrid Grid(List<ValidatedBatch> held, int rows)
    {
        var grid = new CountGrid(rows, counts.Length)
        {
            IsProtected = [.. counts.Select(asked.Contains)],
            IsFixed = [.. counts.Select(index => !asked.Contains(index) && schema.Fields[index].IsRequired)],
        };
        int row = 0;
        foreach (Batch batch in held.Select(one => one.Batch))
        {
            for (int i = 0; i < batch.RowCount; i++, row++)
            {
                for (int column = 0; column < counts.Length; column++)
                {
                    Column cells = batch.Columns[counts[column]];
                    grid[grid.CellOf(row, column)] = cells.IsPresent(i) ? cells.Integers[i] : null;
                }
            }
        }

        return grid;
    }

    private List<(int Total, ImmutableArray<int> Parts)> Sums(CountGrid grid)
    {
        List<(int, ImmutableArray<int>)> sums = [.. Relations.SumsOf(schema).Select(sum => (counts.IndexOf(sum.Total), sum.Parts.Select(part => counts.IndexOf(part)).ToImmutableArray()))];
        ImmutableArray<int> parts = [.. Enumerable.Range(0, counts.Length).Where(column => grid.IsProtected[column])];
        sums.AddRange(Equations.TotalsOf(grid, [.. counts.Select(index => schema.Fields[index].Name)], parts).Select(total => (total, parts)));
        return sums;
    }

    private List<string?[]> Labels(List<ValidatedBatch> held) =>
        [.. held.SelectMany(one => Enumerable.Range(0, one.Batch.RowCount).Select(row => texts.Select(index => one.Batch.Columns[index].StringAt(row)).ToArray()))];

    private void Report(List<ValidatedBatch> held, CountGrid grid, HashSet<int> small)
    {
        int first = 0;
        foreach (Batch batch in held.Select(one => one.Batch))
        {
            for (int i = 0; i < batch.RowCount; i++)
            {
                for (int column = 0; column < counts.Length; column++)
                {
                    int cell = grid.CellOf(first + i, column);
                    if (grid.IsHidden(cell))
                    {
                        bag.Add(PrivacyRules.Hidden(batch.Locate(counts[column], i), small.Contains(cell), suppression.Below));
                    }
                }
            }

            first += batch.RowCount;
        }
    }

    private ValidatedBatch Without(ValidatedBatch validated, Func<int, int, bool> isHidden)
    {
        Batch batch = validated.Batch;
        return validated with { Batch = batch with { Columns = [.. batch.Columns.Select((column, index) => counts.Contains(index) ? Without(column, row => isHidden(row, index)) : column)] } };
    }

    private static Column Without(Column column, Func<int, bool> isHidden)
    {
        if (!Enumerable.Range(0, column.Count).Any(isHidden))
        {
            return column;
        }

        var builder = new ColumnBuilder(column.Type);
        for (int row = 0; row < column.Count; row++)
        {
            if (isHidden(row))
            {
                builder.AddHidden();
            }
            else
            {
                builder.AddFrom(column, row);
            }
        }

        return builder.Build();
    }
}
