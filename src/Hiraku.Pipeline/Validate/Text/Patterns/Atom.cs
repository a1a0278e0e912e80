namespace Hiraku.Pipeline.Validate.Text.Patterns;

/// <summary>A set of characters and how often in a row they may come.</summary>
public sealed record Atom(CharacterSet Set, int Minimum, int Maximum);

/// <summary>A set of code points: a table for ASCII, ranges for the rest.</summary>
public sealed class CharacterSet
{
    private readonly bool[] ascii = new bool[128];
    private readonly List<(int First, int Last)> ranges = [];

    public void Add(int first, int last)
    {
        for (int c = first; c <= Math.Min(last, 127); c++)
        {
            ascii[c] = true;
        }

        if (last > 127)
        {
            ranges.Add((Math.Max(first, 128), last));
        }
    }

    /// <summary>Everything that is not in it.</summary>
    public CharacterSet Inverted()
    {
        var inverted = new CharacterSet();
        for (int c = 0; c < 128; c++)
        {
            inverted.ascii[c] = !ascii[c];
        }

        int next = 128;
        foreach ((int first, int last) in ranges.Order())
        {
            if (first > next)
            {
                inverted.ranges.Add((next, first - 1));
            }

            next = Math.Max(next, last + 1);
        }

        inverted.ranges.Add((next, 0x10FFFF));
        return inverted;
    }

    public bool HasAscii(byte c) => ascii[c];

    public bool HasOther(int codePoint)
    {
        foreach ((int first, int last) in ranges)
        {
            if (codePoint >= first && codePoint <= last)
            {
                return true;
            }
        }

        return false;
    }

    public bool Overlaps(CharacterSet other) =>
        Enumerable.Range(0, 128).Any(c => ascii[c] && other.ascii[c])
        || ranges.Any(mine => other.ranges.Any(theirs => mine.First <= theirs.Last && theirs.First <= mine.Last));
}
