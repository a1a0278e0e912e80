using System.Text.Json;

namespace Hiraku.Pipeline.Extract.Json;

/// <summary>Streams the records of a JSON file whose shape is known.</summary>
internal sealed class JsonRecords(JsonTokens tokens, JsonShape shape) : IDisposable
{
    private readonly JsonPath path = new();
    private readonly JsonRecord record = new(shape.Kind == "geojson");

    public JsonTokens Tokens => tokens;

    /// <summary>The next record, valid until the one after is asked for; null at the end.</summary>
    public JsonRecord? Next()
    {
        while (tokens.Read())
        {
            bool top = shape.Kind == "jsonl" && path.Depth == 0;
            if (tokens.Type == JsonTokenType.StartObject && (top || path.Parent == shape.Path))
            {
                record.Read(tokens, top || path.InArray ? null : path.Name);
                return record;
            }

            path.Follow(tokens);
        }

        return null;
    }

    public void Dispose() => tokens.Dispose();
}
