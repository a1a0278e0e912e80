using Hiraku.Japanese;

namespace Hiraku.Pipeline.Normalize.Columns;

/// <summary>What one cell's text was read as: canonical text, typed value, and how far it can be trusted.</summary>
/// <param name="Text">The canonical text; empty where there is no value.</param>
/// <param name="Integer">The value of an integer, the days of a date since 1970-01-01, 0 or 1 for a boolean.</param>
/// <param name="Number">The value of a number.</param>
/// <param name="Beside">What stood in the cell beside the value and belongs into another field: a phone's extension, a weekday's remark.</param>
internal readonly record struct CellReading(
    ReadingStatus Status, string Text, long Integer, double Number, string? Rule, string? Suggestion, string? Beside)
{
    public static CellReading Empty { get; } = new(ReadingStatus.Empty, "", 0, 0, null, null, null);

    public static CellReading Of<T>(in Reading<T> reading, string text, long integer = 0, double number = 0, string? beside = null) =>
        new(reading.Status, text, integer, number, reading.Rule, reading.Suggestion, beside);

    /// <summary>A reading without a value: empty, or refused with its rule. A mark that says "no value" is no fault.</summary>
    public static CellReading Without<T>(in Reading<T> reading) =>
        reading.Rule == "empty-marker" ? Empty : new(reading.Status, "", 0, 0, reading.Rule, reading.Suggestion, null);
}
