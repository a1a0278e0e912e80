using System.Text;
using System.Text.Json;
using ExcelDataReader;

namespace Hiraku.Acceptance.Write;

/// <summary>ExcelDataReader reads the workbook and finds the rows of the JSON.</summary>
public sealed class WorkbookReaderTests(PublishedSample sample) : IClassFixture<PublishedSample>
{
    [Fact]
    public void The_workbook_and_the_JSON_tell_the_same_table()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(sample.File("data/aed/131202_aed.json")));
        using FileStream stream = File.OpenRead(sample.File("data/aed/131202_aed.xlsx"));
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(stream);
        Assert.Equal("AED設置箇所一覧", reader.Name);
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

    private static string? Expected(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String when value.GetString()!.StartsWith('=') => "'" + value.GetString(),
        JsonValueKind.Number => value.GetDouble().ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string? Read(object? value) => value switch
    {
        DateTime day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };
}
