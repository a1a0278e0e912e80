using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hiraku.Bench.Checking;
using Hiraku.Bench.Work;

namespace Hiraku.Bench.Tools;

/// <summary>The national schema with the work's checks laid over it, so that both sides look for the same faults.</summary>
internal static class OverlaySchema
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string folder, string kind, WorkPlan plan)
    {
        Directory.CreateDirectory(Path.Combine(folder, "codes"));
        var properties = new JsonObject();
        foreach (WorkColumn column in plan.Columns)
        {
            if (PropertyOf(column, folder) is { Count: > 0 } property)
            {
                properties[NationalExpectations.NameOf(column.Name)] = property;
            }
        }

        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["x-hiraku"] = new JsonObject { ["id"] = "bench/" + kind, ["extends"] = "jichitai-2023/" + kind },
            ["type"] = "array",
            ["items"] = new JsonObject { ["type"] = "object", ["properties"] = properties },
        };
        File.WriteAllText(Path.Combine(folder, kind + ".json"), schema.ToJsonString(Readable));
    }

    private static JsonObject PropertyOf(WorkColumn column, string folder)
    {
        var property = new JsonObject();
        var about = new JsonObject();
        // Mail and English names keep the national form: capitals and wide signs are no fault there.
        if (column.Pattern is not null && column.Read != "lower" && column.Name != "名称_英字")
        {
            property["pattern"] = column.Pattern;
        }

        if (column.Range is [{ ValueKind: JsonValueKind.Number }, _])
        {
            property["minimum"] = JsonNode.Parse(column.Range[0].GetRawText());
            if (column.Range[1].ValueKind == JsonValueKind.Number)
            {
                property["maximum"] = JsonNode.Parse(column.Range[1].GetRawText());
            }
        }

        if (column.Required)
        {
            about["requirement"] = "required";
        }

        if (column.Allowed is { } allowed && column.Name.EndsWith("種別", StringComparison.Ordinal))
        {
            property["enum"] = new JsonArray([.. allowed.Select(value => JsonValue.Create(value))]);
            about["codes"] = "codes/" + column.Name + ".csv";
            File.WriteAllLines(Path.Combine(folder, "codes", column.Name + ".csv"), ["code,label_ja,label_en", .. allowed.Select(value => $"{value},{value},{value}")]);
        }

        // The national AED list has no column for the day of the update.
        if (column.Name == "更新日")
        {
            property["type"] = "string";
            about["kind"] = "date";
        }

        if (about.Count > 0)
        {
            property["x-hiraku"] = about;
        }

        return property;
    }
}
