using System.Globalization;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Extract.Excel.Markup;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Excel.Xlsx;

/// <summary>Notices hidden columns and rows that hold something, and reports each once.</summary>
internal sealed class HiddenCells(string file, string? sheet, DiagnosticBag bag)
{
    private readonly List<(int First, int Last)> columns = [];
    private readonly HashSet<int> reported = [];
    private int rows;
    private int firstRow;

    /// <summary>Takes in a <c>col</c> element.</summary>
    public void Column(MarkupScanner xml)
    {
        if (xml.Attribute("hidden") is "1" or "true"
            && int.TryParse(xml.Attribute("min"), NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            && int.TryParse(xml.Attribute("max"), NumberStyles.None, CultureInfo.InvariantCulture, out int last))
        {
            columns.Add((first - 1, last - 1));
        }
    }

    public void Row(Row row, bool isHidden)
    {
        if (isHidden)
        {
            firstRow = rows++ == 0 ? row.Line : firstRow;
        }

        foreach (var (first, last) in columns)
        {
            for (int column = first; column <= Math.Min(last, row.Count - 1); column++)
            {
                if (!row.IsBlank(column) && reported.Add(column))
                {
                    string letters = Location.ColumnLetters(column);
                    bag.Add(ExtractFaults.Hidden(file, sheet, row.Line, column, new($"{letters}列は非表示ですが、値があります。", $"Column {letters} is hidden and holds values.")));
                }
            }
        }
    }

    public void Finish()
    {
        if (rows > 0)
        {
            bag.Add(ExtractFaults.Hidden(file, sheet, firstRow, -1, new($"非表示の行が{rows}行あります（最初は{firstRow}行目）。", $"{rows} rows are hidden, the first is row {firstRow}.")));
            rows = 0;
        }
    }
}
