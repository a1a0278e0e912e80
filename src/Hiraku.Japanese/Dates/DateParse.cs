namespace Hiraku.Japanese;

/// <summary>What the parser made of a folded date.</summary>
internal readonly record struct DateParse(PartialDate Date, string? Refusal, string? Warning, string Change, string? Suggestion)
{
    public bool IsDate => Refusal is null;

    public static DateParse Refused(string rule, string? suggestion = null) => new(default, rule, null, "", suggestion);

    public Reading<PartialDate> ToReading() =>
        Refusal is not null ? Reading<PartialDate>.Refused(Refusal, Suggestion)
        : Warning is not null ? Reading<PartialDate>.Warned(Date, Warning, Suggestion)
        : Reading<PartialDate>.Changed(Date, Change);
}
