namespace Hiraku.Model.Diagnostics;

/// <summary>One fault, seen once, at one place.</summary>
/// <param name="Severity">The rule's own severity, unless the dataset's policy changed it.</param>
/// <param name="Hint">What to do about it here; the rule's <see cref="Rule.Mend"/> where nothing more is known.</param>
/// <param name="Value">The cell's text as it stands in the source; for reports inside the house only.</param>
/// <param name="Suggestion">What the cell should probably hold, where that is known.</param>
public sealed record Diagnostic(
    Rule Rule,
    Severity Severity,
    Location Location,
    LocalizedText Message,
    LocalizedText Hint,
    string? Value = null,
    string? Suggestion = null)
{
    /// <summary>A right value for this very cell's field; null where only the rule's own example is known.</summary>
    public string? Example { get; init; }

    public static Diagnostic Of(Rule rule, Location location, LocalizedText message, string? value = null, string? suggestion = null) =>
        new(rule, rule.Severity, location, message, rule.Mend, value, suggestion);

    public override string ToString() => Format("en");

    /// <summary>As a compiler prints it: <c>place: severity CODE: message</c>.</summary>
    public string Format(string language) =>
        $"{(Location.File.Length > 0 ? $"{Location}: " : "")}{Severity.ToString().ToLowerInvariant()} {Rule.Code}: {Message.In(language)}";
}
