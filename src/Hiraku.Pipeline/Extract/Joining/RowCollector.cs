using System.Collections.Immutable;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Extract.Region;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Joining;

/// <summary>Puts the rows of all files, one after the other, into batches; a batch never spans two files.</summary>
internal sealed class RowCollector(IReadOnlyList<SourceTable> tables, ColumnUnion union, Limits limits, DiagnosticBag bag)
{
    private readonly Extraction[] extractions = [.. tables.Select(Begun)];
    private readonly TextBatchBuilder builder = new(union.Headers.Length);
    private long rows;

    public ImmutableArray<Extraction> Extractions => [.. extractions];

    public IEnumerable<TextBatch> Batches()
    {
        for (int i = 0; i < tables.Count; i++)
        {
            foreach (TextBatch batch in BatchesOf(i))
            {
                yield return batch;
            }
        }
    }

    private IEnumerable<TextBatch> BatchesOf(int index)
    {
        SourceTable table = tables[index];
        int[] columns = [.. union.Positions[index].Select(position => position < 0 ? -1 : table.Region.Columns[position])];
        var origin = new Origin(table.Tabular.File.Name, table.Tabular.Facts.Sheet, [.. columns]);
        var edges = new RowEdges(table, bag);
        using var data = new DataRows(table.Tabular, table.Region, bag);
        while (data.Next() is { } row)
        {
            if (++rows > limits.Rows)
            {
                bag.Add(ExtractFaults.Limit(origin.File, origin.Sheet, row.Line, -1, new("行の数", "The number of rows"), limits.Rows));
                break;
            }

            edges.Check(row);
            builder.AddRow(row.Line, row.Text, row.Ends, columns);
            if (builder.IsFull)
            {
                yield return builder.Build(origin);
            }
        }

        if (builder.RowCount > 0)
        {
            yield return builder.Build(origin);
        }

        Finish(index, data);
    }

    private void Finish(int index, DataRows data)
    {
        extractions[index] = extractions[index] with { FirstRow = data.FirstRow, LastRow = data.LastRow, Skipped = data.Skipped };
        foreach (SkippedRows skipped in data.Skipped)
        {
            bag.Add(ExtractFaults.RowsLeftOut(extractions[index].File.Name, extractions[index].Sheet, skipped.First, skipped.Last, skipped.Why));
        }
    }

    private static Extraction Begun(SourceTable table)
    {
        FileFacts facts = table.Tabular.Facts;
        return new Extraction(table.Tabular.File)
        {
            Kind = facts.Kind,
            Encoding = facts.Encoding,
            Evidence = facts.Evidence,
            Newline = facts.Newline,
            Delimiter = facts.Delimiter,
            Sheet = facts.Sheet,
            HeaderRows = table.Region.HeaderRows,
            FirstRow = table.Region.FirstRow,
            Skipped = table.Region.Before,
        };
    }
}

/// <summary>Watches what lies outside a table's columns: values without a header, and rows that end early.</summary>
internal sealed class RowEdges(SourceTable table, DiagnosticBag bag)
{
    private readonly HashSet<int> known = [.. table.Region.Columns];
    private readonly int width = table.Region.Columns.IsEmpty ? 0 : table.Region.Columns.Max() + 1;
    private readonly bool isText = table.Tabular.Facts.Delimiter is not null;

    public void Check(Row row)
    {
        if (row.Count < width && isText)
        {
            bag.Add(ExtractFaults.ShortRow(table.Tabular.File.Name, row.Line, row.Count, width));
        }

        if (row.Count <= known.Count)
        {
            return;
        }

        for (int column = 0; column < row.Count; column++)
        {
            if (!known.Contains(column) && !row.IsBlank(column))
            {
                bag.Add(ExtractFaults.BeyondHeader(new(table.Tabular.File.Name, table.Tabular.Facts.Sheet, row.Line, column), row[column].ToString()));
            }
        }
    }
}
