using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Hiraku.Pipeline.Validate.Expressions;

/// <summary>A function that expressions may call.</summary>
public sealed record Function(string Name, ImmutableArray<ValueKind> Parameters, ValueKind Result, Func<Value[], Value> Body)
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromMilliseconds(200);

    public static ImmutableSortedDictionary<string, Function> All { get; } = ((Function[])
    [
        new("length", [ValueKind.Text], ValueKind.Number, a => Value.Of(a[0].Text.EnumerateRunes().Count())),
        new("contains", [ValueKind.Text, ValueKind.Text], ValueKind.Boolean, a => Value.Of(a[0].Text.Contains(a[1].Text, StringComparison.Ordinal))),
        new("starts", [ValueKind.Text, ValueKind.Text], ValueKind.Boolean, a => Value.Of(a[0].Text.StartsWith(a[1].Text, StringComparison.Ordinal))),
        new("ends", [ValueKind.Text, ValueKind.Text], ValueKind.Boolean, a => Value.Of(a[0].Text.EndsWith(a[1].Text, StringComparison.Ordinal))),
        new("matches", [ValueKind.Text, ValueKind.Text], ValueKind.Boolean, a => Matches(a[0].Text, a[1].Text)),
        new("number", [ValueKind.Text], ValueKind.Number, a => Number(a[0].Text)),
        new("year", [ValueKind.Date], ValueKind.Number, a => Value.Of(Day(a[0]).Year)),
        new("month", [ValueKind.Date], ValueKind.Number, a => Value.Of(Day(a[0]).Month)),
        new("day", [ValueKind.Date], ValueKind.Number, a => Value.Of(Day(a[0]).Day)),
        new("abs", [ValueKind.Number], ValueKind.Number, a => Value.Of(Math.Abs(a[0].Number))),
        new("round", [ValueKind.Number], ValueKind.Number, a => Value.Of(Math.Round(a[0].Number, MidpointRounding.AwayFromZero))),
        new("min", [ValueKind.Number, ValueKind.Number], ValueKind.Number, a => Value.Of(Math.Min(a[0].Number, a[1].Number))),
        new("max", [ValueKind.Number, ValueKind.Number], ValueKind.Number, a => Value.Of(Math.Max(a[0].Number, a[1].Number))),
    ]).ToImmutableSortedDictionary(function => function.Name, function => function, StringComparer.Ordinal);

    public static double DayNumber(DateOnly day) => day.DayNumber - new DateOnly(1970, 1, 1).DayNumber;

    private static DateOnly Day(Value value) =>
        DateOnly.FromDayNumber((int)Math.Clamp(value.Number + new DateOnly(1970, 1, 1).DayNumber, 0, DateOnly.MaxValue.DayNumber));

    private static Value Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? Value.Of(number) : Value.Empty;

    /// <summary>The engine keeps the last expressions it compiled; one that takes too long on a value counts as not matching.</summary>
    private static Value Matches(string text, string pattern)
    {
        try
        {
            return Value.Of(Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, LongestMatch));
        }
        catch (RegexMatchTimeoutException)
        {
            return Value.Of(false);
        }
    }
}
