using System.Buffers;
using System.Text;

namespace Hiraku.Pipeline.Validate.Text.Patterns;

/// <summary>
/// A pattern as a table: one look-up per character, whatever the pattern. Characters that the pattern does not tell apart share a
/// column of the table; its rows are made when they are first needed.
/// </summary>
internal sealed class TablePattern : IPattern
{
    private const int Unmade = -1;

    private readonly StateGraph graph;
    private readonly int[] bounds;
    private readonly byte[] ascii = new byte[128];
    private readonly List<SortedSet<int>> sets = [];
    private readonly Dictionary<string, int> numbers = [];
    private int[] steps = [];
    private bool[] accepting = [];

    public TablePattern(StateGraph graph)
    {
        this.graph = graph;
        bounds = [.. graph.Sets.SelectMany(set => set.Ranges).SelectMany(range => (int[])[range.First, range.Last + 1]).Append(0).Distinct().Order()];
        for (int unit = 0; unit < 128; unit++)
        {
            ascii[unit] = (byte)ClassOf(unit);
        }

        var start = new SortedSet<int>();
        graph.Reach(graph.Start, start);
        NumberOf(start);
    }

    /// <summary>More kinds of characters than a byte can number: left to the regex engine.</summary>
    public static bool CanHold(StateGraph graph) => graph.Sets.SelectMany(set => set.Ranges).Distinct().Count() < 120;

    public bool Matches(ReadOnlySpan<byte> text)
    {
        int state = 0;
        for (int at = 0; at < text.Length;)
        {
            byte unit = text[at];
            if (unit < ascii.Length)
            {
                state = Next(state, ascii[unit]);
                at++;
                continue;
            }

            if (Rune.DecodeFromUtf8(text[at..], out Rune rune, out int length) != OperationStatus.Done)
            {
                return false;
            }

            at += length;
            state = rune.IsBmp ? Next(state, ClassOf(rune.Value)) : NextPair(state, rune);
        }

        return accepting[state / bounds.Length];
    }

    /// <summary>The regex engine sees a character beyond the first plane as two.</summary>
    private int NextPair(int state, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        rune.EncodeToUtf16(units);
        return Next(Next(state, ClassOf(units[0])), ClassOf(units[1]));
    }

    /// <param name="state">Where the state's row begins in <see cref="steps"/>.</param>
    private int Next(int state, int kind)
    {
        int next = steps[state + kind];
        return next == Unmade ? Make(state, kind) : next;
    }

    private int Make(int state, int kind)
    {
        int next = NumberOf(graph.Step(sets[state / bounds.Length], bounds[kind])) * bounds.Length;
        steps[state + kind] = next;
        return next;
    }

    private int ClassOf(int unit)
    {
        int found = Array.BinarySearch(bounds, unit);
        return found >= 0 ? found : ~found - 1;
    }

    private int NumberOf(SortedSet<int> set)
    {
        string key = string.Join(',', set);
        if (!numbers.TryGetValue(key, out int number))
        {
            number = sets.Count;
            numbers[key] = number;
            sets.Add(set);
            accepting = [.. accepting, set.Contains(StateGraph.Accepting)];
            steps = [.. steps, .. Enumerable.Repeat(Unmade, bounds.Length)];
        }

        return number;
    }
}
