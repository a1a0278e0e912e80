using System.Globalization;
using System.Text;
using System.Text.Json;
using ExcelDataReader;

namespace Hiraku.Acceptance.Write;

/// <summary>Holds what ExcelDataReader finds in a workbook against the JSON of the same table.</summary>
internal static class WorkbookAgreement
{
    public static void Check(string workbook, string document)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(document));
        using FileStream stream = File.OpenRead(workbook);
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(stream);
        Assert.True(reader.Read());
        foreach (JsonElement row in json.RootElement.EnumerateArray())
        {
            Assert.True(reader.Read());
            int column = 0;
            foreach (JsonProperty cell in row.EnumerateObject())
            {
                Assert.Equal(Expected(cell.Value), Read(reader.GetValue(column++)));
            }
        }

        Assert.False(reader.Read());
        Assert.True(reader.NextResult());
        Assert.Equal("このデータについて", reader.Name);
    }

    /// <summary>A text that Excel would take for a formula stands behind an apostrophe.</summary>
    private static string? Expected(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String when value.GetString()!.StartsWith('=') => "'" + value.GetString(),
        JsonValueKind.Number => value.GetDouble().ToString(CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string? Read(object? value) => value switch
    {
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };
}
