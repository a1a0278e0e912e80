namespace Hiraku.Japanese;

/// <summary>Days of the week, Monday first, with what was said about holidays and the like.</summary>
/// <remarks>GIF DS-441 1.2: 月火水木金, no separators; or the digits 1 (Monday) to 7.</remarks>
/// <param name="Mask">Bit 0 is Monday.</param>
/// <param name="Note">What belongs into the remarks.</param>
public readonly record struct WeekdaySet(byte Mask, string? Note = null)
{
    internal const string Names = "月火水木金土日";

    private static readonly string[] Texts = [.. Enumerable.Range(0, 128).Select(mask => Write(mask, Names))];
    private static readonly string[] Codes = [.. Enumerable.Range(0, 128).Select(mask => Write(mask, "1234567"))];

    /// <summary>月火水木金.</summary>
    public string Days => Texts[Mask & 127];

    /// <summary>12345.</summary>
    public string Code => Codes[Mask & 127];

    /// <summary>月火水木金.</summary>
    public override string ToString() => Days;

    private static string Write(int mask, string names) => string.Concat(Enumerable.Range(0, 7).Where(day => (mask & (1 << day)) != 0).Select(day => names[day]));
}
