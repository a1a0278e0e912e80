using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Excel.Xlsx;

/// <summary>Gives every row under a vertically merged cell the cell's value, where the row holds anything else.</summary>
internal sealed class MergeFill(IReadOnlyList<MergedRange> merges)
{
    private readonly List<(MergedRange Range, string Value)> open = [];
    private int next;

    public void Apply(Row row)
    {
        if (next == merges.Count && open.Count == 0)
        {
            return;
        }

        open.RemoveAll(merge => merge.Range.LastRow < row.Line);
        if (open.Count > 0)
        {
            Fill(row);
        }

        for (; next < merges.Count && merges[next].FirstRow <= row.Line; next++)
        {
            MergedRange range = merges[next];
            if (range.FirstRow == row.Line && range.LastRow > range.FirstRow && !row.IsBlank(range.FirstColumn))
            {
                open.Add((range, row[range.FirstColumn].ToString()));
            }
        }
    }

    private void Fill(Row row)
    {
        row.PadTo(open.Max(merge => merge.Range.FirstColumn) + 1);
        row.Rewrite((column, cell) =>
        {
            if (cell.Length > 0)
            {
                return cell;
            }

            foreach (var (range, value) in open)
            {
                if (range.FirstColumn == column)
                {
                    return value;
                }
            }

            return cell;
        });
    }
}
