using System.Globalization;
using Hiraku.Japanese;
using Hiraku.Model.Datasets;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Normalize.Cells.Forms;

namespace Hiraku.Pipeline.Normalize.Columns;

/// <summary>
/// Reads latitude and longitude together: only the pair tells that the two were swapped, that a decimal point was lost or
/// that they were surveyed in the old Tokyo Datum. Both may stand in one cell.
/// </summary>
internal sealed class CoordinateNormalizer(
    (int Field, FieldBinding Binding) latitude, (int Field, FieldBinding Binding) longitude, Bounds? bounds, CellReports reports) : IFieldNormalizer
{
    /// <summary>Left to the row's rule HK6104, which knows the address beside the point.</summary>
    private const string OutsideMunicipality = "outside-municipality";

    private static readonly Bounds Japan = new(20, 122, 46, 154);

    private readonly CellText latitudeText = new(latitude.Binding);
    private readonly CellText longitudeText = new(longitude.Binding);
    private readonly bool inOneCell = latitude.Binding.Columns.SequenceEqual(longitude.Binding.Columns);
    private readonly Bounds expected = bounds ?? Japan;
    private readonly GeoOptions options = new(bounds is null ? null : new GeoBounds((decimal)bounds.South, (decimal)bounds.West, (decimal)bounds.North, (decimal)bounds.East));

    public void Normalize(TextBatch batch, Column[] columns)
    {
        var south = new ColumnBuilder(latitude.Binding.Field.Type);
        var west = new ColumnBuilder(longitude.Binding.Field.Type);
        for (int row = 0; row < batch.RowCount; row++)
        {
            ReadOnlySpan<char> lat = latitudeText.Of(batch, row);
            ReadOnlySpan<char> lon = longitudeText.Of(batch, row);
            if (!TryAddClean(lat, lon, south, west))
            {
                Read(batch, row, lat, lon, south, west);
            }
        }

        columns[latitude.Field] = south.Build();
        columns[longitude.Field] = west.Build();
    }

    private bool TryAddClean(ReadOnlySpan<char> lat, ReadOnlySpan<char> lon, ColumnBuilder south, ColumnBuilder west)
    {
        if (inOneCell || !JsonNumber.TryRead(lat, out double latValue) || !JsonNumber.TryRead(lon, out double lonValue) || !expected.Contains(latValue, lonValue))
        {
            return false;
        }

        south.Add(lat, 0, latValue);
        west.Add(lon, 0, lonValue);
        return true;
    }

    private void Read(TextBatch batch, int row, ReadOnlySpan<char> lat, ReadOnlySpan<char> lon, ColumnBuilder south, ColumnBuilder west)
    {
        if (IsMissing(lat) || IsMissing(lon))
        {
            AddAlone(batch, row, latitude.Binding, latitudeText, lat, Latitude.Read, south);
            AddAlone(batch, row, longitude.Binding, longitudeText, lon, Longitude.Read, west);
            return;
        }

        Reading<GeoPoint> reading = inOneCell ? Coordinates.Read(lat, options) : Coordinates.Read(lat, lon, options);
        bool isToBeTold = reading.Status is ReadingStatus.Refused or ReadingStatus.Warned;
        bool isLongitude = isToBeTold && !inOneCell && IsOfLongitude(Latitude.Read(lat), Longitude.Read(lon), reading.Rule);
        Add(batch, row, latitude.Binding, latitudeText, reading, reading.Value.Latitude, south, tellsRefusal: !isLongitude);
        Add(batch, row, longitude.Binding, longitudeText, reading, reading.Value.Longitude, west, tellsRefusal: isLongitude);
    }

    /// <summary>Whether what is to be told of the pair is to be told of the longitude alone.</summary>
    private static bool IsOfLongitude(in Reading<decimal> lat, in Reading<decimal> lon, string? rule) =>
        (lat.HasValue && !lon.HasValue) || (lon.Rule == rule && lat.Rule != rule);

    /// <summary>One of the two where the other is missing.</summary>
    private void AddAlone(TextBatch batch, int row, FieldBinding binding, CellText text, ReadOnlySpan<char> given, Func<ReadOnlySpan<char>, Reading<decimal>> read, ColumnBuilder column)
    {
        Reading<decimal> reading = IsMissing(given) ? Reading<decimal>.Empty : read(given);
        Add(batch, row, binding, text, reading, reading.Value, column, tellsRefusal: true);
    }

    /// <summary>A pair is one finding, told at the latitude unless the longitude alone is wrong.</summary>
    private void Add<T>(TextBatch batch, int row, FieldBinding binding, CellText text, Reading<T> reading, decimal value, ColumnBuilder column, bool tellsRefusal)
    {
        string canonical = value.ToString(CultureInfo.InvariantCulture);
        CellReading cell = reading.HasValue ? CellReading.Of(reading, canonical, 0, (double)value) : CellReading.Without(reading);
        if (reading.HasValue)
        {
            column.Add(canonical, 0, (double)value);
        }
        else if (reading.Status == ReadingStatus.Refused)
        {
            column.AddUnreadable();
        }
        else
        {
            column.AddAbsent();
        }

        if (reading.Status != ReadingStatus.Clean && reading.Rule != OutsideMunicipality && (tellsRefusal || reading.Status == ReadingStatus.Changed))
        {
            reports.Report(binding, batch, row, text, inOneCell ? cell : cell with { Suggestion = PartOf(reading.Suggestion, binding) });
        }
    }

    /// <summary>Of a suggested pair what belongs into this cell.</summary>
    private string? PartOf(string? suggestion, FieldBinding binding) =>
        suggestion?.Split(',') is [var south, var west] ? (binding == latitude.Binding ? south : west).Trim() : suggestion;

    private static bool IsMissing(ReadOnlySpan<char> text) => text.IsWhiteSpace() || MissingMark.Is(text);
}
