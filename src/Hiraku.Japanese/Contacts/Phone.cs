namespace Hiraku.Japanese;

/// <summary>What kind of line a number reaches.</summary>
public enum PhoneKind
{
    /// <summary>A fixed line with an area code.</summary>
    Geographic,

    /// <summary>060, 070, 080, 090.</summary>
    Mobile,

    /// <summary>050.</summary>
    Ip,

    /// <summary>0120, 0800.</summary>
    TollFree,

    /// <summary>0570.</summary>
    Navigation,

    /// <summary>0990.</summary>
    Premium,

    /// <summary>020, 0200: machines and pagers.</summary>
    Machine,

    /// <summary>110, 119, #7119.</summary>
    ShortCode,
}

/// <summary>How numbers are written.</summary>
public enum PhoneFormat
{
    /// <summary>03-5984-1111.</summary>
    Hyphen,

    /// <summary>(03)5984-1111, as GIF DS-445 writes it.</summary>
    Parentheses,
}

/// <summary>What a phone field wants.</summary>
/// <param name="Format">How numbers are written.</param>
/// <param name="AreaCode">Put before local numbers where that makes a number of this area; null refuses them.</param>
public sealed record PhoneOptions(PhoneFormat Format = PhoneFormat.Hyphen, string? AreaCode = null)
{
    /// <summary>Hyphens, no area code assumed.</summary>
    public static PhoneOptions Default { get; } = new();
}

/// <summary>One phone cell taken apart.</summary>
/// <param name="Number">The first number, formatted.</param>
/// <param name="Extension">内線番号; several joined by " / ".</param>
/// <param name="Others">Further numbers, formatted and joined by " / ", as GIF DS-445 writes several.</param>
/// <param name="Label">代表, 直通, 夜間, FAX: what the cell calls the number.</param>
/// <param name="Fax">A fax number that stood in the same cell.</param>
/// <param name="Note">Other words in brackets.</param>
/// <param name="Kind">The kind of line.</param>
public readonly record struct Phone(
    string Number, string? Extension = null, string? Others = null, string? Label = null, string? Fax = null, string? Note = null, PhoneKind Kind = PhoneKind.Geographic)
{
    /// <summary>All numbers joined by " / ".</summary>
    public override string ToString() => Others is null ? Number : $"{Number} / {Others}";
}
