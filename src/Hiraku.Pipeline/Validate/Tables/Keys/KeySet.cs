using Hiraku.Pipeline.Validate.Text;

namespace Hiraku.Pipeline.Validate.Tables.Keys;

/// <summary>
/// Remembers every key of a table in bounded memory: what no longer fits is laid aside on disk, sorted by hash. Exact: a key
/// counts as seen only when its bytes are the same.
/// </summary>
public sealed class KeySet(string workFolder, string name, int capacity = KeySet.DefaultCapacity, int byteCapacity = 6 << 20) : IDisposable
{
    public const int DefaultCapacity = 1 << 16;

    private readonly KeyTable recent = new(capacity, byteCapacity);
    private readonly KeyRuns old = new(workFolder, name);

    /// <summary>How many times keys were laid aside.</summary>
    public int Spills { get; private set; }

    /// <summary>True where the key is new; otherwise where it was seen first.</summary>
    public bool Add(ReadOnlySpan<byte> key, KeyPlace place, out KeyPlace first)
    {
        ulong hash = Utf8Hash.Of(key);
        if (TryFind(hash, key, out first))
        {
            return false;
        }

        if (recent.IsFullFor(key.Length))
        {
            old.Add(recent);
            recent.Clear();
            Spills++;
        }

        recent.Add(hash, key, place);
        return true;
    }

    public bool Contains(ReadOnlySpan<byte> key) => TryFind(Utf8Hash.Of(key), key, out _);

    public void Dispose() => old.Dispose();

    private bool TryFind(ulong hash, ReadOnlySpan<byte> key, out KeyPlace first) => recent.TryFind(hash, key, out first) || old.TryFind(hash, key, out first);
}
