using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Excel.Markup;

/// <summary>The names of the elements that have begun and not ended, one after the other in one buffer.</summary>
internal sealed class OpenElements
{
    private const int MostCharacters = 1 << 24;

    private char[] names = new char[256];

    /// <summary>Where each name ends and the next begins; the first entry is 0.</summary>
    private int[] ends = new int[32];

    public int Count { get; private set; }

    /// <summary>The name of the innermost one.</summary>
    public ReadOnlySpan<char> Last => names.AsSpan(ends[Count - 1], ends[Count] - ends[Count - 1]);

    public void Push(ReadOnlySpan<char> name)
    {
        int start = ends[Count];
        if (start + name.Length > MostCharacters)
        {
            throw new LimitException(new("XMLの入れ子の深さ", "The nesting of XML"), MostCharacters);
        }

        if (start + name.Length > names.Length)
        {
            Array.Resize(ref names, Math.Max(names.Length * 2, start + name.Length));
        }

        if (++Count == ends.Length)
        {
            Array.Resize(ref ends, Count * 2);
        }

        name.CopyTo(names.AsSpan(start));
        ends[Count] = start + name.Length;
    }

    public void Pop() => Count--;
}
