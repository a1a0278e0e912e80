using Hiraku.Bench.Tools;
using Hiraku.Model.Tables;

namespace Hiraku.Bench.Sheets;

/// <summary>Hiraku's first stage alone: the sheet is chosen, the table found in it and every cell taken into batches, with nothing done to them.</summary>
internal static class HirakuReading
{
    /// <summary>The word on the command line that asks for it.</summary>
    public const string Word = "read-xlsx-hiraku";

    public static long CountCells(string project)
    {
        RawTable table = OpenProject.Read(project).Extract(Directory.GetFiles(Path.Combine(project, "datasets", TableProject.Id, "raw")).Single());
        return table.Headers.Length + table.Batches.Sum(CountCells);
    }

    private static long CountCells(TextBatch batch)
    {
        using (batch)
        {
            long cells = 0;
            for (int column = 0; column < batch.ColumnCount; column++)
            {
                for (int row = 0; row < batch.RowCount; row++)
                {
                    cells += batch[column, row].IsEmpty ? 0 : 1;
                }
            }

            return cells;
        }
    }
}
