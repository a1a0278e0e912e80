using System.Collections.Frozen;
using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>The ideograph a radical character stands for, and whether a person should decide.</summary>
internal readonly record struct Radical(string Ideograph, bool Doubtful);

/// <summary>CJK and Kangxi radicals that PDF extraction leaves in place of ideographs.</summary>
/// <remarks>Unicode 17 EquivalentUnifiedIdeograph, corrected where Japanese writes another form (戸, 黒).</remarks>
internal static class Radicals
{
    public static FrozenDictionary<char, Radical> All { get; } = Embedded.Lines("radicals").Select(Parse).ToFrozenDictionary();

    public static string Ideograph(char radical) => All[radical].Ideograph;

    private static KeyValuePair<char, Radical> Parse(string line)
    {
        string[] parts = line.Split(' ');
        char radical = (char)Hex(parts[0]);
        string ideograph = parts[1] == "-" ? radical.ToString() : char.ConvertFromUtf32(Hex(parts[1]));
        return new(radical, new Radical(ideograph, parts.Length > 2));
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
