namespace Hiraku.Japanese;

/// <summary>What a number field accepts.</summary>
/// <param name="Multiplier">What the header's unit multiplies by (単位：千円 is 1000); 1 where the header names none.</param>
/// <param name="Units">Whether units in the cell are read (1.5億円, 12.3%); off, only a plain counter such as 30人 may follow.</param>
/// <param name="Approximate">Whether 約30 is kept with a warning; off, it is refused.</param>
/// <param name="NilMark">Whether - stands for zero, as the key of a statistics table may say.</param>
public sealed record NumberOptions(decimal Multiplier = 1, bool Units = true, bool Approximate = true, bool NilMark = false)
{
    /// <summary>Units read, approximations kept with a warning.</summary>
    public static NumberOptions Default { get; } = new();
}

/// <summary>A number with what stood around it.</summary>
/// <param name="Value">The number in the base unit; the lower bound of a range.</param>
/// <param name="Unit">円, 人, m2, %: the base unit, or null.</param>
/// <param name="Upper">The upper bound, when the cell gave one.</param>
/// <param name="IsRange">The cell gave bounds, not one number.</param>
/// <param name="Note">税込 and other words in brackets.</param>
public readonly record struct Quantity(decimal? Value, string? Unit = null, decimal? Upper = null, bool IsRange = false, string? Note = null)
{
    /// <summary>The number, or lower/upper for a range.</summary>
    public override string ToString()
    {
        string lower = Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
        return IsRange ? lower + "/" + Upper?.ToString(System.Globalization.CultureInfo.InvariantCulture) : lower;
    }
}
