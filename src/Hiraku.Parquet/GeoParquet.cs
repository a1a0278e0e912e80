using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hiraku.Parquet;

/// <summary>What the file says about its places (GeoParquet 1.1.0, "geo" metadata); coordinates are OGC:CRS84, longitude first.</summary>
/// <param name="PrimaryColumn">The binary column that holds WKB.</param>
/// <param name="Bounds">The box around all places; when null the writer finds it from the points it writes.</param>
/// <param name="GeometryTypes">The kinds of geometry that occur; when null, points.</param>
public sealed record GeoParquet(string PrimaryColumn, GeoBounds? Bounds = null, IReadOnlyList<string>? GeometryTypes = null)
{
    internal string ToJson(GeoBounds? found)
    {
        StringBuilder json = new();
        string name = JsonSerializer.Serialize(PrimaryColumn);
        string types = string.Join(',', (GeometryTypes ?? ["Point"]).Select(type => JsonSerializer.Serialize(type)));
        json.Append(CultureInfo.InvariantCulture, $"{{\"version\":\"1.1.0\",\"primary_column\":{name},\"columns\":{{{name}:");
        json.Append(CultureInfo.InvariantCulture, $"{{\"encoding\":\"WKB\",\"geometry_types\":[{types}]");
        if ((Bounds ?? found) is { } box)
        {
            json.Append(CultureInfo.InvariantCulture, $",\"bbox\":[{box.West:R},{box.South:R},{box.East:R},{box.North:R}]");
        }

        return json.Append("}}}").ToString();
    }
}
