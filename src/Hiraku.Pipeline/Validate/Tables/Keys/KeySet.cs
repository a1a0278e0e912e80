using System.Globalization;
using Hiraku.Pipeline.Validate.Text;

namespace Hiraku.Pipeline.Validate.Tables.Keys;

/// <summary>
/// Remembers every key of a table in bounded memory: what no longer fits is laid aside on disk, sorted by hash. Exact: a key
/// counts as seen only when its bytes are the same.
/// </summary>
public sealed class KeySet(string workFolder, string name, int capacity = KeySet.DefaultCapacity, int byteCapacity = 6 << 20) : IDisposable
{
    public const int DefaultCapacity = 1 << 17;

    private readonly KeyTable recent = new(capacity, byteCapacity);
    private readonly List<KeyTier> tiers = [];

    /// <summary>How many times keys were laid aside.</summary>
    public int Spills { get; private set; }

    /// <summary>True where the key is new; otherwise where it was seen first.</summary>
    public bool Add(ReadOnlySpan<byte> key, KeyPlace place, out KeyPlace first)
    {
        ulong hash = Utf8Hash.Of(key);
        if (recent.TryFind(hash, key, out first) || IsOnDisk(hash, key, out first))
        {
            return false;
        }

        if (recent.IsFullFor(key.Length))
        {
            Spill();
        }

        recent.Add(hash, key, place);
        return true;
    }

    public bool Contains(ReadOnlySpan<byte> key)
    {
        ulong hash = Utf8Hash.Of(key);
        return recent.TryFind(hash, key, out _) || IsOnDisk(hash, key, out _);
    }

    public void Dispose()
    {
        tiers.ForEach(tier => tier.Dispose());
        tiers.Clear();
    }

    private bool IsOnDisk(ulong hash, ReadOnlySpan<byte> key, out KeyPlace first)
    {
        foreach (KeyTier tier in tiers)
        {
            if (tier.TryFind(hash, key, out first))
            {
                return true;
            }
        }

        first = default;
        return false;
    }

    private void Spill()
    {
        Directory.CreateDirectory(workFolder);
        if (tiers.Count == 0 || !tiers[^1].HasRoomFor(recent))
        {
            tiers.Add(new KeyTier(Math.Max(recent.Count, tiers.Count == 0 ? 0 : 2 * tiers[^1].Keys)));
        }

        string file = name + "-" + Spills.ToString(CultureInfo.InvariantCulture) + ".keys";
        tiers[^1].Add(recent, Path.Combine(workFolder, file));
        Spills++;
        recent.Clear();
    }
}
