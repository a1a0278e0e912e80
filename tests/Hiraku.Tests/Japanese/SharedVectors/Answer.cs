using Hiraku.Japanese;

namespace Hiraku.Tests.Japanese.SharedVectors;

/// <summary>Words a reading in the expectation language of the vectors.</summary>
public static class Answer
{
    // Our rule ids say what the vectors' codes mean in context.
    private static readonly Dictionary<string, string> Codes = new()
    {
        ["unparsable-date"] = "unparsable",
        ["not-a-boolean"] = "not_boolean",
        ["several-numbers"] = "multiple",
        ["relative-date"] = "relative",
        ["not-a-phone"] = "not_a_number",
        ["not-a-weekday"] = "not_weekday",
        ["dummy-value"] = "dummy",
        ["swapped-coordinates"] = "swapped",
        ["incomplete-coordinates"] = "incomplete",
        ["arc-seconds"] = "seconds",
        ["unparsable-number"] = "unparsable",
        ["number-range"] = "range",
        ["abolished-code"] = "abolished",
        ["unsupported-recurrence"] = "unsupported",
        ["latin-o"] = "latin_O",
        ["unknown-mark"] = "empty_marker=unknown",
    };

    public static string Of<T>(Reading<T> reading, Func<T, string> value) => reading.Status switch
    {
        ReadingStatus.Empty => "",
        ReadingStatus.Refused => "ERROR:" + Code(reading.Rule!),
        ReadingStatus.Warned => value(reading.Value) + ";warn=" + Code(reading.Rule!),
        _ => value(reading.Value),
    };

    public static string Of<T>(Reading<T> reading) => Of(reading, value => value!.ToString()!);

    public static string Code(string rule) => Codes.GetValueOrDefault(rule, rule.Replace('-', '_'));

    /// <summary>The expectation without attributes that belong to other fields.</summary>
    public static string Without(string expected, params string[] keys) =>
        string.Join(';', expected.Split(';').Where(part => !keys.Any(key => part == key || part.StartsWith(key + "=", StringComparison.Ordinal))));
}
