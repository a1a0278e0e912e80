using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Write.Json;

/// <summary>
/// RFC 7946: one Feature per row, longitude before latitude, the whole row as properties. A row without a position keeps its
/// place with a null geometry. The bounding box comes last, when it is known.
/// </summary>
public sealed class GeoJsonDocument : IJsonDocument
{
    private readonly Stream stream;
    private readonly int latitude;
    private readonly int longitude;
    private double south = double.PositiveInfinity;
    private double west = double.PositiveInfinity;
    private double north = double.NegativeInfinity;
    private double east = double.NegativeInfinity;
    private bool any;

    public GeoJsonDocument(Stream stream, TableSchema schema, string name)
    {
        this.stream = stream;
        latitude = IndexOf(schema, FieldKind.Latitude);
        longitude = IndexOf(schema, FieldKind.Longitude);
        string quoted = JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
        stream.Write(Encoding.UTF8.GetBytes($"{{\"type\":\"FeatureCollection\",\"name\":\"{quoted}\",\"features\":["));
    }

    public void Write(JsonRows rows, Batch batch)
    {
        Column latitudes = batch.Columns[latitude];
        Column longitudes = batch.Columns[longitude];
        for (int row = 0; row < rows.Count; row++)
        {
            stream.Write(any ? ",\n{\"type\":\"Feature\",\"geometry\":"u8 : "\n{\"type\":\"Feature\",\"geometry\":"u8);
            any = true;
            if (IsPlace(latitudes, longitudes, row))
            {
                WritePoint(latitudes, longitudes, row);
            }
            else
            {
                stream.Write("null"u8);
            }

            stream.Write(",\"properties\":"u8);
            stream.Write(rows[row]);
            stream.WriteByte((byte)'}');
        }
    }

    public void Finish()
    {
        stream.Write(any ? "\n]"u8 : "]"u8);
        if (south <= north)
        {
            stream.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $",\"bbox\":[{west},{south},{east},{north}]")));
        }

        stream.Write("}\n"u8);
    }

    public void Dispose()
    {
    }

    private static bool IsPlace(Column latitudes, Column longitudes, int row) =>
        latitudes.IsPresent(row) && longitudes.IsPresent(row)
        && Math.Abs(latitudes.Numbers[row]) <= 90 && Math.Abs(longitudes.Numbers[row]) <= 180;

    private static int IndexOf(TableSchema schema, FieldKind kind) =>
        schema.IndexOf(schema.Fields.First(field => field.Kind == kind).Name);

    private void WritePoint(Column latitudes, Column longitudes, int row)
    {
        stream.Write("{\"type\":\"Point\",\"coordinates\":["u8);
        WriteNumber(longitudes, row);
        stream.WriteByte((byte)',');
        WriteNumber(latitudes, row);
        stream.Write("]}"u8);
        south = Math.Min(south, latitudes.Numbers[row]);
        north = Math.Max(north, latitudes.Numbers[row]);
        west = Math.Min(west, longitudes.Numbers[row]);
        east = Math.Max(east, longitudes.Numbers[row]);
    }

    private void WriteNumber(Column column, int row)
    {
        ReadOnlySpan<byte> text = column.TextAt(row);
        if (JsonText.IsNumber(text))
        {
            stream.Write(text);
            return;
        }

        Span<byte> digits = stackalloc byte[32];
        column.Numbers[row].TryFormat(digits, out int written, default, CultureInfo.InvariantCulture);
        stream.Write(digits[..written]);
    }
}
