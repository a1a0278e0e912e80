namespace Hiraku.Pipeline.Validate.Text;

/// <summary>
/// Remembers a yes or no for texts seen lately, so that a costly question is asked once per distinct value. Holds a fixed
/// number of short texts; a newer one takes an older one's place.
/// </summary>
public sealed class VerdictMemo
{
    private const int Slots = 1 << 12;

    /// <summary>What a column of few rows takes.</summary>
    private const int FewSlots = 1 << 6;

    private const int Longest = 64;

    private byte[] texts = [];
    private sbyte[] lengths = [];
    private bool[] verdicts = [];
    private int remembered;

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
        if (remembered is 0 or FewSlots)
        {
            int slots = remembered == 0 ? FewSlots : Slots;
            texts = new byte[slots * Longest];
            lengths = new sbyte[slots];
            verdicts = new bool[slots];
            lengths.AsSpan().Fill(-1);
        }

        remembered = Math.Min(remembered + 1, FewSlots + 1);
    }

    private int SlotOf(ReadOnlySpan<byte> text) => (int)Utf8Hash.Of(text) & (lengths.Length - 1);
}
