using System.Text.Json;

namespace Hiraku.Bench.Checking;

/// <summary>A JSON array of objects as rows of text under the names of the first object's members, which come first; null is empty.</summary>
internal static class JsonRows
{
    public static IEnumerable<string[]> Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        string[]? names = null;
        foreach (JsonElement row in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(file).ToBlockingEnumerable())
        {
            if (names is null)
            {
                names = [.. row.EnumerateObject().Select(member => member.Name)];
                yield return names;
            }

            yield return [.. row.EnumerateObject().Select(member => Text(member.Value))];
        }
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
