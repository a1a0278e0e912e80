namespace Hiraku.Pipeline.Normalize.Columns;

/// <summary>
/// Remembers what texts of one column were read as, so that a text that comes again is looked up. It holds a fixed number of
/// short texts, a newer one in an older one's place, and is given up where a column hardly repeats: there remembering costs more
/// than reading.
/// </summary>
internal sealed class ReadingMemory(ICellReader reader)
{
    private const int Slots = 1024;

    /// <summary>What a column of few rows takes: a hundred small tables must not fill the heap with places for texts that never come.</summary>
    private const int FewSlots = 64;

    private const int LongestKey = 48;

    /// <summary>After so many questions, at least a quarter must have been answered from memory.</summary>
    private const int Trial = 4096;

    private char[] keys = [];
    private int[] lengths = [];
    private CellReading[] readings = [];
    private int asked;
    private int found;
    private bool isGivenUp;

    public CellReading Read(ReadOnlySpan<char> text)
    {
        if (isGivenUp || text.Length > LongestKey)
        {
            return reader.Read(text);
        }

        int slot = Begin(text);
        Span<char> key = keys.AsSpan(slot * LongestKey, text.Length);
        if (lengths[slot] == text.Length && text.SequenceEqual(key))
        {
            found++;
            return readings[slot];
        }

        CellReading reading = reader.Read(text);
        text.CopyTo(key);
        lengths[slot] = text.Length;
        readings[slot] = reading;
        return reading;
    }

    /// <summary>Counts the question and finds the text's place.</summary>
    private int Begin(ReadOnlySpan<char> text)
    {
        if (lengths.Length == 0)
        {
            Hold(FewSlots);
        }
        else if (asked == FewSlots && lengths.Length < Slots)
        {
            Hold(Slots);
        }

        if (++asked == Trial)
        {
            isGivenUp = found < Trial / 4;
            (asked, found) = (0, 0);
        }

        return string.GetHashCode(text) & (lengths.Length - 1);
    }

    /// <summary>Begins with empty places.</summary>
    private void Hold(int slots)
    {
        keys = new char[slots * LongestKey];
        lengths = new int[slots];
        readings = new CellReading[slots];
    }
}
