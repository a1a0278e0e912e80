using Hiraku.Bench.Tools;
using Hiraku.Definitions;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Extract;

namespace Hiraku.Bench.Sheets;

/// <summary>Hiraku's first stage alone: the sheet is chosen, the table found in it and every cell taken into batches, with nothing done to them.</summary>
internal static class HirakuReading
{
    /// <summary>The word on the command line that asks for it.</summary>
    public const string Word = "read-xlsx-hiraku";

    public static long CountCells(string project)
    {
        var bag = new DiagnosticBag();
        Project read = ProjectReader.Read(project, bag).Project ?? throw new InvalidDataException(string.Join('\n', bag.Kept));
        Dataset dataset = read.Datasets.Single();
        string path = Directory.GetFiles(Path.Combine(project, "datasets", TableProject.Id, "raw")).Single();
        RawTable table = Extractor.Extract([new RawFile(Path.GetFileName(path), path, "", new FileInfo(path).Length, 0)], dataset.Sources, read.Limits, bag)
            ?? throw new InvalidDataException(string.Join('\n', bag.Kept));
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
