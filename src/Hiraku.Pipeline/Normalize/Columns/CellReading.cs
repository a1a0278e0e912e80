using System.Text;
using Hiraku.Japanese;

namespace Hiraku.Pipeline.Normalize.Columns;

/// <summary>What one cell's text was read as: canonical text, typed value, and how far it can be trusted.</summary>
internal sealed class CellReading
{
    public static CellReading Empty { get; } = new() { Status = ReadingStatus.Empty };

    public required ReadingStatus Status { get; init; }

    public string Text { get; init; } = "";

    public byte[] Utf8 { get; init; } = [];

    /// <summary>The value of an integer, the days of a date since 1970-01-01, 0 or 1 for a boolean.</summary>
    public long Integer { get; init; }

    public double Number { get; init; }

    public string? Rule { get; init; }

    public string? Suggestion { get; init; }

    /// <summary>What stood in the cell beside the value and belongs into another field: a phone's extension, a weekday's remark.</summary>
    public string? Beside { get; init; }

    public static CellReading Of<T>(in Reading<T> reading, string text, long integer = 0, double number = 0, string? beside = null) => new()
    {
        Status = reading.Status,
        Text = text,
        Utf8 = Encoding.UTF8.GetBytes(text),
        Integer = integer,
        Number = number,
        Rule = reading.Rule,
        Suggestion = reading.Suggestion,
        Beside = beside,
    };

    /// <summary>A reading without a value: empty, or refused with its rule. A mark that says "no value" is no fault.</summary>
    public static CellReading Without<T>(in Reading<T> reading) => reading.Rule == "empty-marker" ? Empty : new()
    {
        Status = reading.Status,
        Rule = reading.Rule,
        Suggestion = reading.Suggestion,
    };

    /// <summary>The same reading with another suggestion.</summary>
    public CellReading WithSuggestion(string? suggestion) => suggestion == Suggestion ? this : new()
    {
        Status = Status,
        Text = Text,
        Utf8 = Utf8,
        Integer = Integer,
        Number = Number,
        Rule = Rule,
        Suggestion = suggestion,
        Beside = Beside,
    };
}
