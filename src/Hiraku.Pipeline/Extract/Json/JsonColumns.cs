using System.Collections.Immutable;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Json;

/// <summary>The names of all values in a JSON file's records, in the order they first come.</summary>
/// <param name="Features">Which of its features say nothing, or hold more than a point.</param>
internal sealed record JsonColumns(ImmutableArray<string> Names, ImmutableArray<string> Nested, FeatureCounts Features)
{
    public const string Latitude = "緯度";
    public const string Longitude = "経度";

    public static JsonColumns Collect(JsonRecords records, Limits limits)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var nested = new List<string>();
        var features = new FeatureCounts();
        while (records.Next() is { } record)
        {
            features.Add(record);
            foreach (var (name, _, isNested) in record.Values)
            {
                if (seen.Add(name))
                {
                    names.Add(name);
                    if (isNested)
                    {
                        nested.Add(name);
                    }
                }
            }

            if (names.Count > limits.Columns)
            {
                throw new LimitException(new("列の数", "The number of columns"), limits.Columns);
            }
        }

        return new([.. names], [.. nested], features);
    }
}
