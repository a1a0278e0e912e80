using System.Text;
using Hiraku.Bench.Work;

namespace Hiraku.Bench.Data;

/// <summary>Draws a table row by row to disk, so that ten million rows take no more memory than ten.</summary>
internal static class DataSetWriter
{
    public static void Write(DataSet data, WorkPlan plan)
    {
        if (File.Exists(data.Faults))
        {
            return;
        }

        Directory.CreateDirectory(data.Folder);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string[] headers = [.. plan.Columns.Select(column => column.Name)];
        string unfinished = data.Faults + ".part";
        using (StreamWriter utf8 = Open(data.Utf8, new UTF8Encoding(true), "\r\n"))
        using (StreamWriter cp932 = Open(data.Cp932, Strict(932), "\r\n"))
        using (StreamWriter clean = Open(data.Clean, new UTF8Encoding(true), "\n"))
        using (StreamWriter faults = Open(unfinished, new UTF8Encoding(false), "\n"))
        {
            foreach (StreamWriter file in (StreamWriter[])[utf8, cp932, clean])
            {
                WriteLine(file, headers, header => header);
            }

            faults.WriteLine("row,column,code,line");
            int number = 0, line = 2;
            foreach (Cell[] row in Rows(data))
            {
                number++;
                WriteLine(utf8, row, cell => cell.Written);
                WriteLine(cp932, row, cell => cell.Written);
                WriteLine(clean, row, cell => cell.Clean);
                WriteFaults(faults, (number, line), row, headers);
                line += 1 + row.Sum(cell => cell.Written.Count('\n'));
            }
        }

        File.Move(unfinished, data.Faults);
    }

    public static IEnumerable<Cell[]> Rows(DataSet data)
    {
        var draw = new Draw(data.Seed);
        return data.Kind == "aed" ? AedRows.Of(draw, data.Rows) : PopulationRows.Of(draw, data.Rows);
    }

    private static void WriteFaults(StreamWriter faults, (int Number, int Line) at, Cell[] row, string[] headers)
    {
        for (int i = 0; i < row.Length; i++)
        {
            if (row[i].Fault is { } code)
            {
                faults.WriteLine($"{at.Number},{headers[i]},{code},{at.Line}");
            }
        }
    }

    private static void WriteLine<T>(StreamWriter file, T[] cells, Func<T, string> text)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                file.Write(',');
            }

            WriteCell(file, text(cells[i]));
        }

        file.WriteLine();
    }

    private static void WriteCell(StreamWriter file, string text)
    {
        if (text.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            file.Write(text);
            return;
        }

        file.Write('"');
        file.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        file.Write('"');
    }

    /// <summary>A character that the code page lacks would be a fault of the generator.</summary>
    private static Encoding Strict(int page) => Encoding.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static StreamWriter Open(string path, Encoding encoding, string newLine) =>
        new(path, encoding, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 18 }) { NewLine = newLine };
}
