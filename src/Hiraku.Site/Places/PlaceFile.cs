using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Hiraku.Site.Places;

/// <summary>All places of a dataset as a small JSON file, from which the reader's own device sorts by distance and opening hours.</summary>
public static class PlaceFile
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>An array of [key, name, latitude, longitude, address, phone, weekdays, opens, closes].</summary>
    public static byte[] Write(ImmutableArray<Place> places)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (Place place in places)
            {
                WriteOne(json, place);
            }

            json.WriteEndArray();
        }

        return buffer.ToArray();
    }

    private static void WriteOne(Utf8JsonWriter json, Place place)
    {
        json.WriteStartArray();
        json.WriteStringValue(place.Key);
        json.WriteStringValue(place.Name);
        foreach (double? degrees in new[] { place.Latitude, place.Longitude })
        {
            if (degrees is double value)
            {
                json.WriteNumberValue(value);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        foreach (string text in new[] { place.Address, place.Phone, place.Weekdays, place.Opens, place.Closes })
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
