using System.Text.Json;

namespace Hiraku.Pipeline.Extract.Json;

/// <summary>Where the records of a JSON file lie.</summary>
/// <param name="Path">The steps from the top to the value that holds the records; an array's elements are the step "[]".</param>
/// <param name="Kind">json, jsonl or geojson.</param>
internal sealed record JsonShape(string Path, string Kind, bool OneLine)
{
    private const int MostPaths = 2_000;

    /// <summary>Walks the whole file and picks the records: GeoJSON features, CKAN records, else the largest set of objects nearest the top.</summary>
    public static JsonShape? Find(JsonTokens tokens)
    {
        var sets = new Dictionary<string, ObjectSet>(StringComparer.Ordinal);
        var path = new JsonPath();
        bool isFeatureCollection = false;
        int roots = 0;
        while (tokens.Read())
        {
            isFeatureCollection |= tokens is { Type: JsonTokenType.String, Depth: 1 } && path.Name == "type" && tokens.Text is "FeatureCollection";
            roots += tokens.Depth == 0 && tokens.Type == JsonTokenType.StartObject ? 1 : 0;
            if (path.IsValue(tokens) && path.Parent is { } parent && (sets.Count < MostPaths || sets.ContainsKey(parent)))
            {
                ObjectSet set = sets.TryGetValue(parent, out ObjectSet? known) ? known : sets[parent] = new ObjectSet(path.Depth, path.InArray);
                set.Count(tokens.Type == JsonTokenType.StartObject);
            }

            path.Follow(tokens);
        }

        bool oneLine = tokens.Line <= 2;
        if (isFeatureCollection)
        {
            return new("/features", "geojson", oneLine);
        }

        if (roots > 1)
        {
            return new("", "jsonl", oneLine);
        }

        if (sets.ContainsKey("/result/records"))
        {
            return new("/result/records", "json", oneLine);
        }

        string? best = sets.Where(set => set.Value.HoldsRecords)
            .OrderByDescending(set => set.Value.InArray)
            .ThenBy(set => set.Value.Depth)
            .ThenByDescending(set => set.Value.Objects)
            .ThenBy(set => set.Key, StringComparer.Ordinal)
            .Select(set => set.Key)
            .FirstOrDefault();
        return best is null ? null : new(best, "json", oneLine);
    }

    private sealed class ObjectSet(int depth, bool inArray)
    {
        private int others;

        public int Depth => depth;

        public bool InArray => inArray;

        public int Objects { get; private set; }

        /// <summary>An array of objects, or an object that holds nothing but (two or more) objects.</summary>
        public bool HoldsRecords => inArray ? Objects > others : Objects >= 2 && others == 0;

        public void Count(bool isObject)
        {
            Objects += isObject ? 1 : 0;
            others += isObject ? 0 : 1;
        }
    }
}
