namespace Hiraku.Japanese;

/// <summary>An address in the standard's fields.</summary>
/// <remarks>GIF DS-442, DS-433: 都道府県, 市区町村, 町字 (丁目 in kanji), 番地以下 (hyphens), 建物名等.</remarks>
/// <param name="Prefecture">東京都.</param>
/// <param name="City">練馬区; with the district where there is one (仲多度郡まんのう町).</param>
/// <param name="Town">豊玉北六丁目.</param>
/// <param name="Rest">12-1.</param>
/// <param name="Building">Everything behind the number.</param>
/// <param name="TownId">町字ID from the municipality's town list, or null.</param>
public readonly record struct AddressParts(string Prefecture, string City, string Town, string Rest, string Building, string? TownId = null)
{
    /// <summary>The parts in a row, the building behind a space.</summary>
    public override string ToString() => Prefecture + City + Town + Rest + (Building.Length == 0 ? "" : " " + Building);

    /// <summary>True when the text is the parts in a row. Allocates nothing.</summary>
    internal bool IsWritten(ReadOnlySpan<char> text)
    {
        int length = Prefecture.Length + City.Length + Town.Length + Rest.Length;
        if (text.Length != length + (Building.Length == 0 ? 0 : Building.Length + 1) || !text.StartsWith(Prefecture, StringComparison.Ordinal))
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[Prefecture.Length..];
        return rest.StartsWith(City, StringComparison.Ordinal) && rest[City.Length..].StartsWith(Town, StringComparison.Ordinal)
            && text[(length - Rest.Length)..].StartsWith(Rest, StringComparison.Ordinal)
            && (Building.Length == 0 || (text[length] == ' ' && text[(length + 1)..].SequenceEqual(Building)));
    }

    /// <summary>町字以下 in one: 豊玉北6-12-1, in Hokkaido 北1条西1-3 (GIF DS-442).</summary>
    public string Below
    {
        get
        {
            int chome = AddressNumbers.Chome(Town, out int length, isNameNeeded: false);
            string name = Prefecture == "北海道" ? AddressNumbers.WithArabicStreets(Town.AsSpan()[..length]) : Town[..length];
            return chome == 0 ? Town + Rest
                : name + chome.ToString(System.Globalization.CultureInfo.InvariantCulture) + (Rest.Length == 0 ? "" : "-" + Rest);
        }
    }
}

/// <summary>What is known about the addresses of a field.</summary>
/// <param name="Towns">The towns of the publishing municipality.</param>
/// <param name="Prefecture">The prefecture where the cell names none; an empty name is none.</param>
/// <param name="City">The municipality where the cell names none; an empty name is none.</param>
public sealed record AddressOptions(TownList? Towns = null, string? Prefecture = null, string? City = null)
{
    public string? Prefecture { get; init; } = Prefecture is "" ? null : Prefecture;

    public string? City { get; init; } = City is "" ? null : City;

    /// <summary>Nothing is known.</summary>
    public static AddressOptions None { get; } = new();
}
