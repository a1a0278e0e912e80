namespace Hiraku.Japanese;

/// <summary>Something in a text that may identify a living person.</summary>
/// <param name="Kind">Stable id: mobile-phone, my-number, birth-date, …; review-… where a person has to judge.</param>
/// <param name="Range">Where it stands in the text.</param>
public readonly record struct PersonalFinding(string Kind, Range Range)
{
    /// <summary>True when the finding alone does not decide.</summary>
    public bool NeedsReview => Kind.StartsWith("review-", StringComparison.Ordinal);
}
