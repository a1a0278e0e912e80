namespace Hiraku.Japanese;

/// <summary>One town of a municipality: its official name (豊玉北六丁目) and its 町字ID.</summary>
/// <param name="Name">The official name, 丁目 in kanji.</param>
/// <param name="Id">Seven digits, or null.</param>
public sealed record Town(string Name, string? Id = null);

/// <summary>The towns of one municipality, found by any usual writing of their names, the longest first.</summary>
/// <remarks>町字ID: 大字・町 in four digits, 丁目 (001-100) or 小字 (101-999) in three.</remarks>
public sealed class TownList
{
    private readonly Dictionary<string, Dictionary<int, Town>> towns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly int longest;

    /// <summary>Orders the towns for look-up.</summary>
    public TownList(IEnumerable<Town> towns)
    {
        foreach (Town town in towns)
        {
            int chome = AddressNumbers.Chome(town.Name, out int length);
            string name = town.Name[..length];
            string key = Key(name);
            if (!this.towns.TryGetValue(key, out Dictionary<int, Town>? byChome))
            {
                this.towns[key] = byChome = [];
                names[key] = name;
            }

            byChome[chome] = town;
            longest = Math.Max(longest, name.Length + 6);
        }
    }

    /// <summary>How a town's name is compared: ケ ヶ が, ノ の 之, old forms, and without 大字 and 字.</summary>
    internal static string Key(ReadOnlySpan<char> name)
    {
        // 八軒6条西 is 八軒六条西.
        string spelled = Spelled(name);
        name = spelled.StartsWith("大字", StringComparison.Ordinal) ? spelled.AsSpan(2) : spelled.StartsWith('字') ? spelled.AsSpan(1) : spelled;
        string key = SearchKey.Of(name);
        return key.Replace('ケ', 'が').Replace('ヶ', 'が').Replace('ガ', 'が').Replace('ノ', 'の').Replace('之', 'の').Replace('ツ', 'つ').Replace('ッ', 'つ').Replace('っ', 'つ')
            .Replace("大字", "", StringComparison.Ordinal);
    }

    private static string Spelled(ReadOnlySpan<char> name)
    {
        if (name.IndexOfAnyInRange('0', '9') < 0)
        {
            return name.ToString();
        }

        var spelled = new TextBuilder(stackalloc char[64]);
        while (!name.IsEmpty)
        {
            int digits = ParseText.DigitRun(name);
            if (digits is > 0 and <= 3)
            {
                spelled.Append(KanjiNumeral.Write(ParseText.Digits(name[..digits])));
            }
            else
            {
                spelled.Append(name[..Math.Max(digits, 1)]);
            }

            name = name[Math.Max(digits, 1)..];
        }

        string result = spelled.ToString();
        spelled.Dispose();
        return result;
    }

    /// <summary>The longest town name at the start of the text; its length there, its official name, and whether it has numbered 丁目.</summary>
    internal bool TryFind(ReadOnlySpan<char> text, out int length, out string key)
    {
        for (length = Math.Min(longest, text.Length); length > 0; length--)
        {
            if (length < text.Length && char.IsAsciiDigit(text[length - 1]) && char.IsAsciiDigit(text[length]))
            {
                continue;
            }

            key = Key(text[..length]);
            if (towns.ContainsKey(key) && key.Length > 0)
            {
                return true;
            }
        }

        key = "";
        return false;
    }

    internal string Name(string key) => names[key];

    internal bool HasChome(string key) => towns[key].Keys.Any(chome => chome > 0);

    internal bool HasPlain(string key) => towns[key].ContainsKey(0);

    internal Town? Find(string key, int chome) => towns[key].GetValueOrDefault(chome);
}
