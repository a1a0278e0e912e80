namespace Hiraku.Japanese;

/// <summary>One town of a municipality: its official name (豊玉北六丁目) and its 町字ID.</summary>
/// <param name="Name">The official name, 丁目 in kanji; in Kyoto the street stands in front of it where the address base lists it so.</param>
/// <param name="Id">Seven digits, or null.</param>
public sealed record Town(string Name, string? Id = null);

/// <summary>The towns of one municipality, found by any usual writing of their names, the longest first.</summary>
/// <remarks>町字ID (アドレス・ベース・レジストリ): 大字・町 in four digits, 丁目 (001-100) or 小字 (101-999) in three.</remarks>
public sealed class TownList
{
    private readonly Dictionary<string, TownGroup> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TownGroup?> loose = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TownGroup>.AlternateLookup<ReadOnlySpan<char>> byKey;
    private readonly Dictionary<string, TownGroup?>.AlternateLookup<ReadOnlySpan<char>> byLooseKey;
    private readonly int longest;

    /// <summary>Orders the towns for look-up.</summary>
    public TownList(IEnumerable<Town> towns)
    {
        ArgumentNullException.ThrowIfNull(towns);
        foreach (Town town in towns)
        {
            int chome = AddressNumbers.Chome(town.Name, out int length);
            string name = town.Name[..length];
            string key = KeyOf(name);
            if (!groups.TryGetValue(key, out TownGroup? group))
            {
                groups[key] = group = new TownGroup(name);
                AddLoosely(key, group);
            }

            group.Add(chome, town);
            longest = Math.Max(longest, key.Length);
        }

        byKey = groups.GetAlternateLookup<ReadOnlySpan<char>>();
        byLooseKey = loose.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest town name at the start of the text, and its length there.</summary>
    internal bool TryFind(ReadOnlySpan<char> text, out int length, out TownGroup found)
    {
        var key = new TownKey(stackalloc char[TownKey.Room], stackalloc int[TownKey.Room + 1]);
        key.Read(text, longest);
        for (int n = Math.Min(longest, key.Length); n > 0; n--)
        {
            if (key.EndOf(n) >= 0 && byKey.TryGetValue(key.Text[..n], out found!))
            {
                length = key.EndOf(n);
                return true;
            }
        }

        (length, found) = (0, null!);
        return false;
    }

    /// <summary>The one town whose name the text begins with when 町, 条, 番町, の or 通 are left out, in front of a number or at the end.</summary>
    internal bool TryComplete(ReadOnlySpan<char> text, out int length, out TownGroup found)
    {
        var key = new TownKey(stackalloc char[TownKey.Room], stackalloc int[TownKey.Room + 1]);
        key.Read(text, longest);
        Span<char> buffer = stackalloc char[TownKey.Room];
        for (int n = Math.Min(longest, key.Length); n > 0; n--)
        {
            length = key.EndOf(n);
            if (length > 0 && IsEnd(text[length..]) && text[..length].ContainsAnyExcept(CharacterRange.Digits)
                && byLooseKey.TryGetValue(TownKey.Loosely(key.Text[..n], buffer), out TownGroup? one) && one is not null)
            {
                found = one;
                return true;
            }
        }

        (length, found) = (0, null!);
        return false;
    }

    private static bool IsEnd(ReadOnlySpan<char> rest) => rest.IsEmpty || char.IsAsciiDigit(rest[0]) || rest[0] is '-' or '(';

    private static string KeyOf(ReadOnlySpan<char> name)
    {
        var key = new TownKey(stackalloc char[TownKey.Room], stackalloc int[TownKey.Room + 1]);
        key.Read(name);
        return key.Text.ToString();
    }

    // Where two towns come to the same, neither is meant for certain.
    private void AddLoosely(string key, TownGroup group)
    {
        string loosely = TownKey.Loosely(key, stackalloc char[TownKey.Room]).ToString();
        loose[loosely] = loose.ContainsKey(loosely) ? null : group;
    }
}

/// <summary>The towns that differ in their 丁目 only.</summary>
internal sealed class TownGroup(string name)
{
    private readonly Dictionary<int, Town> byChome = [];

    public string Name { get; } = name;

    public bool HasChome { get; private set; }

    public bool HasPlain => byChome.ContainsKey(0);

    public void Add(int chome, Town town)
    {
        byChome[chome] = town;
        HasChome |= chome > 0;
    }

    public Town? Find(int chome) => byChome.GetValueOrDefault(chome);
}
