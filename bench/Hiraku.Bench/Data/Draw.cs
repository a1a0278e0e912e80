namespace Hiraku.Bench.Data;

/// <summary>The same numbers from the same seed on every machine and every runtime (SplitMix64).</summary>
internal sealed class Draw(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Share()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    public bool Chance(double share) => Share() < share;

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + (int)(Share() * (high - low + 1));

    public long Between(long low, long high) => low + (long)(Share() * (high - low + 1));

    public T Pick<T>(IReadOnlyList<T> from) => from[(int)(Share() * from.Count)];
}
