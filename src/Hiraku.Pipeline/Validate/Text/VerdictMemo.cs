namespace Hiraku.Pipeline.Validate.Text;

/// <summary>
/// Remembers a yes or no for texts seen lately, so that a costly question is asked once per distinct value. Holds a fixed
/// number of short texts; a newer one takes an older one's place.
/// </summary>
public sealed class VerdictMemo
{
    private const int Slots = 1 << 12;
    private const int Longest = 64;

    private byte[] texts = [];
    private sbyte[] lengths = [];
    private bool[] verdicts = [];

    /// <summary>The remembered verdict; false where the text is not remembered.</summary>
    public bool TryGet(ReadOnlySpan<byte> text, out bool verdict)
    {
        if (texts.Length == 0)
        {
            verdict = false;
            return false;
        }

        int slot = SlotOf(text);
        verdict = verdicts[slot];
        return lengths[slot] == text.Length && text.SequenceEqual(texts.AsSpan(slot * Longest, text.Length));
    }

    public void Remember(ReadOnlySpan<byte> text, bool verdict)
    {
        if (text.Length > Longest)
        {
            return;
        }

        Begin();
        int slot = SlotOf(text);
        text.CopyTo(texts.AsSpan(slot * Longest));
        lengths[slot] = (sbyte)text.Length;
        verdicts[slot] = verdict;
    }

    /// <summary>Most columns never need to remember anything.</summary>
    private void Begin()
    {
        if (texts.Length == 0)
        {
            texts = new byte[Slots * Longest];
            lengths = new sbyte[Slots];
            verdicts = new bool[Slots];
            lengths.AsSpan().Fill(-1);
        }
    }

    private static int SlotOf(ReadOnlySpan<byte> text) => (int)Utf8Hash.Of(text) & (Slots - 1);
}
