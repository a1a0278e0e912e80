namespace Hiraku.Pipeline.Validate.Tables.Keys;

/// <summary>A Bloom filter over the keys that lie on disk, so that a key never seen costs no disk access. It may say "perhaps" wrongly, never "no".</summary>
internal sealed class KeyFilter(int bits)
{
    private readonly ulong[] words = new ulong[bits / 64];

    public void Add(ulong hash)
    {
        for (int i = 0; i < 3; i++)
        {
            ulong bit = Bit(hash, i);
            words[bit >> 6] |= 1UL << (int)(bit & 63);
        }
    }

    public bool MayHold(ulong hash)
    {
        for (int i = 0; i < 3; i++)
        {
            ulong bit = Bit(hash, i);
            if ((words[bit >> 6] & (1UL << (int)(bit & 63))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private ulong Bit(ulong hash, int i) => (hash + ((ulong)i * ((hash >> 32) | 1))) % (ulong)bits;
}
