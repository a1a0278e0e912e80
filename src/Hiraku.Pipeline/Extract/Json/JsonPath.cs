using System.Text.Json;

namespace Hiraku.Pipeline.Extract.Json;

/// <summary>Follows where in the file a token stands.</summary>
internal sealed class JsonPath
{
    private const int MostKept = 8;

    private readonly List<(string Path, bool IsArray)> open = [];

    /// <summary>The name before the current value; empty in an array.</summary>
    public string Name { get; private set; } = "";

    public int Depth => open.Count;

    public bool InArray => open.Count > 0 && open[^1].IsArray;

    /// <summary>The path of the array or object that holds the current value; null at the top, and deep down, where no table lies.</summary>
    public string? Parent => open.Count is > 0 and <= MostKept ? open[^1].Path : null;

    /// <summary>True where the token is a value or the beginning of one.</summary>
    public bool IsValue(JsonTokens tokens) => tokens.Type is not (JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject) && open.Count > 0;

    public void Follow(JsonTokens tokens)
    {
        switch (tokens.Type)
        {
            case JsonTokenType.PropertyName:
                Name = tokens.Text.ToString();
                break;
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                open.Add((open.Count == 0 ? "" : open.Count > MostKept ? "…" : $"{open[^1].Path}/{(InArray ? "[]" : Name)}", tokens.Type == JsonTokenType.StartArray));
                Name = "";
                break;
            case JsonTokenType.EndArray or JsonTokenType.EndObject when open.Count > 0:
                open.RemoveAt(open.Count - 1);
                break;
        }
    }
}
