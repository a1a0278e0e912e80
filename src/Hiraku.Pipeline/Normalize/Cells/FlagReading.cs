using Hiraku.Japanese;
using Hiraku.Pipeline.Normalize.Columns;

namespace Hiraku.Pipeline.Normalize.Cells;

/// <summary>Hazard flags: 1 where designated, blank where not (推奨データセット 指定緊急避難場所一覧). Zero and no are blank.</summary>
internal static class FlagReading
{
    public static CellReading Read(ReadOnlySpan<char> text)
    {
        Reading<bool> reading = JapaneseBoolean.Read(text);
        return !reading.HasValue ? CellReading.Without(reading)
            : reading.Value ? CellReading.Of(reading, "1")
            : CellReading.Empty;
    }
}
