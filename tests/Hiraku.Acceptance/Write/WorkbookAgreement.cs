using System.Globalization;
using System.Text;
using System.Text.Json;
using ExcelDataReader;

namespace Hiraku.Acceptance.Write;

/// <summary>Holds what ExcelDataReader finds in a workbook against the JSON of the same table.</summary>
internal static class WorkbookAgreement
{
    /// <summary>Stands in a cell whose count is hidden, so that it is not taken for an empty one.</summary>
    private const string HiddenMark = "x";

    public static void Check(string workbook, string document)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(document));
        using FileStream stream = File.OpenRead(workbook);
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(stream);
        Assert.True(reader.Read());
        int hidden = 0;
        foreach (JsonElement row in json.RootElement.EnumerateArray())
        {
            Assert.True(reader.Read());
            int column = 0;
            foreach (JsonProperty cell in row.EnumerateObject())
            {
                string? found = Read(reader.GetValue(column++));
                bool isHidden = cell.Value.ValueKind == JsonValueKind.Null && found == HiddenMark;
                hidden += isHidden ? 1 : 0;
                Assert.Equal(Expected(cell.Value), isHidden ? null : found);
            }
        }

        Assert.False(reader.Read());
        Assert.True(reader.NextResult());
        Assert.Equal("このデータについて", reader.Name);
        Assert.Equal(HiddenBeside(document), hidden);
    }

    /// <summary>How many cells the dataset's quality.json says were hidden.</summary>
    private static int HiddenBeside(string document)
    {
        using JsonDocument quality = JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(document)!, "quality.json")));
        return quality.RootElement.TryGetProperty("suppressed", out JsonElement fields) ? fields.EnumerateObject().Sum(field => field.Value.GetInt32()) : 0;
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
