using System.Text;
using System.Text.Json;
using Hiraku.Model.Schemas;

namespace Hiraku.Tests.Pipeline.Write;

/// <summary>Reads published files the plainest way there is, independent of the writers.</summary>
internal static class ReadBack
{
    public static List<string?[]> Json(string json, TableSchema schema)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(row =>
        {
            Assert.Equal(schema.Fields.Select(field => field.Name), row.EnumerateObject().Select(property => property.Name));
            return row.EnumerateObject().Select(property => Text(property.Value)).ToArray();
        })];
    }

    public static List<string?[]> Csv(string csv)
    {
        List<string?[]> rows = [];
        List<string?> row = [];
        int at = csv[0] == '\uFEFF' ? 1 : 0;
        while (at < csv.Length)
        {
            string cell = csv[at] == '"' ? Quoted(csv, ref at) : Bare(csv, ref at);
            row.Add(cell.Length == 0 ? null : cell);
            if (csv[at] == ',')
            {
                at++;
                continue;
            }

            Assert.Equal("\r\n", csv.Substring(at, 2));
            at += 2;
            rows.Add([.. row]);
            row.Clear();
        }

        return rows;
    }

    private static string Bare(string csv, ref int at)
    {
        int start = at;
        at = csv.IndexOfAny([',', '\r'], at);
        return csv[start..at];
    }

    private static string Quoted(string csv, ref int at)
    {
        var cell = new StringBuilder();
        for (at++; csv[at] != '"' || csv[at + 1] == '"'; at++)
        {
            cell.Append(csv[at]);
            at += csv[at] == '"' ? 1 : 0;
        }

        at++;
        return cell.ToString();
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
