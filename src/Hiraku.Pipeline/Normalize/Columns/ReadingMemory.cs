namespace Hiraku.Pipeline.Normalize.Columns;

/// <summary>
/// Remembers what the distinct texts of one column were read as. Bounded, and given up where a column hardly repeats,
/// since then remembering costs more than reading.
/// </summary>
internal sealed class ReadingMemory(ICellReader reader)
{
    private const int Room = 2048;
    private const int LongestKey = 96;
    private const int Trial = 1024;

    private readonly Dictionary<string, CellReading> known = new(StringComparer.Ordinal);
    private int asked;
    private int found;
    private bool givenUp;

    public CellReading Read(ReadOnlySpan<char> text)
    {
        if (givenUp || text.Length > LongestKey)
        {
            return reader.Read(text);
        }

        asked++;
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out CellReading? reading))
        {
            found++;
            return reading;
        }

        reading = reader.Read(text);
        if (known.Count < Room)
        {
            known.Add(text.ToString(), reading);
        }

        if (asked == Trial && found < Trial / 2)
        {
            givenUp = true;
            known.Clear();
        }

        return reading;
    }
}
