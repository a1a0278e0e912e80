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

    public readonly void SetLast(char c) => buffer[Length - 1] = c;

    public readonly void Replace(Func<char, char> other)
    {
        for (int i = 0; i < Length; i++)
        {
            buffer[i] = other(buffer[i]);
        }
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
