using System.Buffers;
using Hiraku.Japanese;
using Hiraku.Pipeline.Normalize.Columns;

namespace Hiraku.Pipeline.Normalize.Cells;

/// <summary>町字ID: seven digits (Address Base Registry). The width proves how many zeros a spreadsheet ate; 0008-001 is the same id.</summary>
internal static class TownIdReading
{
    private const int Width = 7;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    public static bool IsCanonical(ReadOnlySpan<char> text) => text.Length == Width && !text.ContainsAnyExcept(Digits);

    public static CellReading Read(ReadOnlySpan<char> text)
    {
        Reading<string> reading = JapaneseText.Read(text, TextPolicy.Code);
        string plain = reading.HasValue ? reading.Value.Replace("-", "", StringComparison.Ordinal) : "";
        if (plain.Length is 0 or > Width || plain.AsSpan().ContainsAnyExcept(Digits))
        {
            return reading.HasValue ? CellReading.Of(reading, reading.Value) : CellReading.Without(reading);
        }

        string padded = plain.PadLeft(Width, '0');
        return CellReading.Of(Reading<string>.Changed(padded, plain.Length < Width ? "leading-zero-restored" : "code-notation"), padded);
    }
}
