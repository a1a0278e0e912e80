namespace Hiraku.Japanese;

/// <summary>What one cell was read as: the value, and the rule that changed, doubted or refused it.</summary>
/// <param name="Status">How far the value can be trusted.</param>
/// <param name="Value">The value; the type's default where the cell was empty or refused.</param>
/// <param name="Rule">Stable id of the rule that spoke (see <see cref="ReadingRules"/>); null when clean or empty.</param>
/// <param name="Suggestion">What may have been meant, where there is one good guess; never applied.</param>
public readonly record struct Reading<T>(ReadingStatus Status, T Value, string? Rule = null, string? Suggestion = null)
{
    /// <summary>True when <see cref="Value"/> may be used.</summary>
    public bool HasValue => Status is ReadingStatus.Clean or ReadingStatus.Changed or ReadingStatus.Warned;

    /// <summary>The cell held nothing.</summary>
    public static Reading<T> Empty => default;

    /// <summary>The cell was already as it should be.</summary>
    public static Reading<T> Clean(T value) => new(ReadingStatus.Clean, value);

    /// <summary>The same value under another writing.</summary>
    public static Reading<T> Changed(T value, string rule) => new(ReadingStatus.Changed, value, rule);

    /// <summary>A value that somebody should look at.</summary>
    public static Reading<T> Warned(T value, string rule, string? suggestion = null) =>
        new(ReadingStatus.Warned, value, rule, suggestion);

    /// <summary>No value, and why.</summary>
    public static Reading<T> Refused(string rule, string? suggestion = null) =>
        new(ReadingStatus.Refused, default!, rule, suggestion);

    /// <summary>The same verdict on another value.</summary>
    public Reading<TOther> With<TOther>(TOther value) => new(Status, value, Rule, Suggestion);
}
