using System.Collections.Frozen;
using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>National holidays and their substitutes, to check what a cell says about a day.</summary>
/// <remarks>国民の祝日に関する法律 with the exceptions of 2019 to 2021.</remarks>
public static class Holidays
{
    private static readonly FrozenDictionary<int, FrozenSet<int>> ByYear = Embedded.Lines("holidays").ToFrozenDictionary(
        line => Number(line[..4]), line => line[5..].Split(' ').Select(Number).ToFrozenSet());

    /// <summary>True when the table knows the year.</summary>
    public static bool Covers(int year) => ByYear.ContainsKey(year);

    /// <summary>True when the day is a holiday of a year the table knows.</summary>
    public static bool Contains(DateOnly day) => ByYear.TryGetValue(day.Year, out FrozenSet<int>? days) && days.Contains((day.Month * 100) + day.Day);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
