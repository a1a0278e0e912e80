using System.Globalization;
using System.Text;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Report.Csv;

namespace Hiraku.Tests.Pipeline.Report;

public class ChangeCsvTests
{
    [Fact]
    public void Rules_that_are_a_new_text_each_time_are_written_like_those_that_are_not()
    {
        const int Rows = 2000;
        using var file = new MemoryStream();
        using (var csv = new ChangeCsv(file))
        {
            for (int row = 0; row < Rows; row++)
            {
                csv.Changed(new Location("a.csv", null, row + 1, 0, "名称"), "ａ", "a", row % 2 == 0 ? "fold-width" : row.ToString(CultureInfo.InvariantCulture));
            }
        }

        string[] lines = Encoding.UTF8.GetString(file.ToArray()).Split("\r\n");

        Assert.Equal(Enumerable.Range(0, Rows).Select(row => $"a.csv,,A{row + 1},名称,ａ,a,{(row % 2 == 0 ? "fold-width" : row)}"), lines[1..^1]);
    }
}
