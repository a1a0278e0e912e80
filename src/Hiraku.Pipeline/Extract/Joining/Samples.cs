using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Extract.Region;

namespace Hiraku.Pipeline.Extract.Joining;

/// <summary>Reads the first rows of the joined table ahead of the batches.</summary>
internal static class Samples
{
    private const int MostRows = 200;

    public static ImmutableArray<ImmutableArray<string>> Read(IReadOnlyList<SourceTable> tables, ColumnUnion union)
    {
        ImmutableArray<string>.Builder[] columns = [.. union.Headers.Select(_ => ImmutableArray.CreateBuilder<string>())];
        int rows = 0;
        for (int i = 0; i < tables.Count && rows < MostRows; i++)
        {
            using var data = new DataRows(tables[i].Tabular, tables[i].Region, new DiagnosticBag());
            while (rows < MostRows && data.Next() is { } row)
            {
                for (int column = 0; column < columns.Length; column++)
                {
                    int position = union.Positions[i][column];
                    columns[column].Add(position < 0 ? "" : row[tables[i].Region.Columns[position]].ToString());
                }

                rows++;
            }
        }

        return [.. columns.Select(column => column.ToImmutable())];
    }
}
