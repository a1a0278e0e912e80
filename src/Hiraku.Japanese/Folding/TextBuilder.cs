using System.Buffers;

namespace Hiraku.Japanese;

/// <summary>Characters gathered on the stack first and in a rented array when they grow.</summary>
internal ref struct TextBuilder(Span<char> initial)
{
    private Span<char> buffer = initial;
    private char[]? rented;

    public int Length { get; private set; }

    public readonly ReadOnlySpan<char> Text => buffer[..Length];

    public readonly char Last => Length == 0 ? '\0' : buffer[Length - 1];

    public void Append(char c)
    {
        if (Length == buffer.Length)
        {
            Grow(1);
        }

        buffer[Length++] = c;
    }

    public void Append(scoped ReadOnlySpan<char> text)
    {
        if (Length + text.Length > buffer.Length)
        {
            Grow(text.Length);
        }

        text.CopyTo(buffer[Length..]);
        Length += text.Length;
    }

    /// <summary>Appends full-width letters and digits half width.</summary>
    public void AppendNarrow(scoped ReadOnlySpan<char> wide)
    {
        int start = Length;
        Append(wide);
        foreach (ref char c in buffer[start..Length])
        {
            c -= '\uFEE0';
        }
    }

    public readonly void SetLast(char c) => buffer[Length - 1] = c;

    /// <summary>Puts one character in place of each of the given ones.</summary>
    public readonly void Replace(SearchValues<char> characters, char with)
    {
        Span<char> rest = buffer[..Length];
        while (rest.IndexOfAny(characters) is >= 0 and var at)
        {
            rest[at] = with;
            rest = rest[(at + 1)..];
        }
    }

    /// <summary>Hiragana to katakana; true where there was one.</summary>
    public readonly bool ToKatakana()
    {
        bool isChanged = false;
        foreach (ref char c in buffer[..Length])
        {
            bool isHiragana = Characters.IsHiragana(c);
            c += isHiragana ? '\u0060' : '\0';
            isChanged |= isHiragana;
        }

        return isChanged;
    }

    public void Truncate(int length) => Length = length;

    public readonly override string ToString() => new(Text);

    public void Dispose()
    {
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
            rented = null;
        }
    }

    private void Grow(int more)
    {
        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(buffer.Length * 2, Length + more));
        Text.CopyTo(larger);
        Dispose();
        buffer = rented = larger;
    }
}
