using System.Text;
using System.Text.Json;

namespace Hiraku.Pipeline.Extract.Json;

/// <summary>One record made flat: inner objects become 上段_下段, arrays become one text joined by semicolons.</summary>
internal sealed class JsonRecord(bool isFeature)
{
    private readonly List<(string Name, string Value, bool Nested)> values = [];

    public IReadOnlyList<(string Name, string Value, bool Nested)> Values => values;

    public int Line { get; private set; }

    /// <summary>False for a feature that says nothing of itself: its properties are empty, null or not there.</summary>
    public bool HasProperties { get; private set; }

    /// <summary>The kind of a feature's shape that fits in no cell (LineString, Polygon …); null for a point or none.</summary>
    public string? Shape { get; private set; }

    /// <summary>Reads the object whose beginning the tokens stand on, to its end.</summary>
    /// <param name="key">The name the record stands under, where the records are an object's members.</param>
    public void Read(JsonTokens tokens, string? key)
    {
        values.Clear();
        Line = tokens.Line;
        (HasProperties, Shape) = (!isFeature, null);
        if (key is not null)
        {
            values.Add(("キー", key, false));
        }

        ReadObject(tokens, "", isFeature);
    }

    private void ReadObject(JsonTokens tokens, string prefix, bool asFeature)
    {
        string name = "";
        while (tokens.Read() && tokens.Type != JsonTokenType.EndObject)
        {
            switch (tokens.Type)
            {
                case JsonTokenType.PropertyName:
                    name = tokens.Text.ToString();
                    break;
                case JsonTokenType.StartObject when asFeature && name == "geometry":
                    ReadGeometry(tokens);
                    break;
                case JsonTokenType.StartObject when asFeature && name == "properties":
                    int before = values.Count;
                    ReadObject(tokens, "", asFeature: false);
                    HasProperties |= values.Count > before;
                    break;
                case JsonTokenType.StartObject:
                    ReadObject(tokens, prefix + name + "_", asFeature: false);
                    break;
                case JsonTokenType.StartArray:
                    string joined = ReadArray(tokens);
                    if (!asFeature)
                    {
                        values.Add((prefix + name, joined, true));
                    }

                    break;
                default:
                    bool isFrame = asFeature && name is "type" or "geometry" or "properties";
                    if (!(isFeature && isFrame))
                    {
                        values.Add((prefix + name, tokens.Text.ToString(), prefix.Length > 0));
                    }

                    break;
            }
        }
    }

    private static string ReadArray(JsonTokens tokens)
    {
        var joined = new StringBuilder();
        int depth = tokens.Depth;
        while (tokens.Read() && !(tokens.Type == JsonTokenType.EndArray && tokens.Depth <= depth))
        {
            if (tokens.Type is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False)
            {
                joined.Append(joined.Length > 0 ? ";" : "").Append(tokens.Text);
            }
        }

        return joined.ToString();
    }

    /// <summary>A point becomes 緯度 and 経度; of any other shape only the kind is kept, for it fits in no cell.</summary>
    private void ReadGeometry(JsonTokens tokens)
    {
        string type = "";
        string name = "";
        var numbers = new List<string>();
        int depth = tokens.Depth;
        while (tokens.Read() && !(tokens.Type == JsonTokenType.EndObject && tokens.Depth <= depth))
        {
            if (tokens.Type == JsonTokenType.PropertyName)
            {
                name = tokens.Text.ToString();
            }
            else if (tokens.Type == JsonTokenType.String && name == "type")
            {
                type = tokens.Text.ToString();
            }
            else if (tokens.Type == JsonTokenType.Number && numbers.Count < 2)
            {
                numbers.Add(tokens.Text.ToString());
            }
        }

        if (type == "Point" && numbers.Count == 2)
        {
            values.Add((JsonColumns.Latitude, numbers[1], false));
            values.Add((JsonColumns.Longitude, numbers[0], false));
        }
        else
        {
            values.Add(("geometry_type", type, false));
            Shape = type.Length > 0 ? type : null;
        }
    }
}
