using System.Text;

namespace Hiraku.Pipeline.Validate.Text;

/// <summary>A fixed set of texts that is asked in UTF-8, without making a string.</summary>
public sealed class Utf8Set
{
    private readonly byte[]?[] slots;

    public Utf8Set(IEnumerable<string> texts)
    {
        byte[][] encoded = [.. texts.Select(Encoding.UTF8.GetBytes)];
        slots = new byte[]?[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, encoded.Length * 3))];
        foreach (byte[] text in encoded)
        {
            int slot = Find(text);
            slots[slot] = text;
        }
    }

    public bool Contains(ReadOnlySpan<byte> text) => slots[Find(text)] is not null;

    private int Find(ReadOnlySpan<byte> text)
    {
        int slot = (int)(uint)Utf8Hash.Of(text) & (slots.Length - 1);
        while (slots[slot] is { } other && !text.SequenceEqual(other))
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }
}
