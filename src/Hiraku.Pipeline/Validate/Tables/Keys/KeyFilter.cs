namespace Hiraku.Pipeline.Validate.Tables.Keys;

/// <summary>A Bloom filter over the keys that lie on disk, so that a key never seen costs no disk access. It may say "perhaps" wrongly, never "no".</summary>
/// <param name="keys">How many keys it is made for.</param>
internal sealed class KeyFilter(int keys, int bitsPerKey)
{
    private const int WordsPerBlock = 8;

    private readonly ulong[] words = new ulong[((((long)keys * bitsPerKey / 64) / WordsPerBlock) + 1) * WordsPerBlock];

    public void Add(ulong hash)
    {
        Span<ulong> block = Block(hash);
        for (int i = 0; i < 3; i++)
        {
            block[Word(hash, i)] |= Bit(hash, i);
        }
    }

    public bool MayHold(ulong hash)
    {
        Span<ulong> block = Block(hash);
        for (int i = 0; i < 3; i++)
        {
            if ((block[Word(hash, i)] & Bit(hash, i)) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>All bits of a key lie in one line of the processor's cache: which one, the lower half of the hash tells, and which bits, the upper.</summary>
    private Span<ulong> Block(ulong hash) => words.AsSpan((int)(((hash & uint.MaxValue) * (uint)(words.Length / WordsPerBlock)) >> 32) * WordsPerBlock, WordsPerBlock);

    private static int Word(ulong hash, int i) => (int)(hash >> (61 - (9 * i))) & 7;

    private static ulong Bit(ulong hash, int i) => 1UL << ((int)(hash >> (55 - (9 * i))) & 63);
}
