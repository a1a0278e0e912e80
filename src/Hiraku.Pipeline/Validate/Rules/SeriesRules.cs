using System.Globalization;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Validate.Tables.Series;

namespace Hiraku.Pipeline.Validate.Rules;

/// <summary>What can be wrong with a series of months or years (HK6211 to HK6213).</summary>
public static class SeriesRules
{
    public static readonly Rule Gap = new(
        "HK6211", "series-gap", Severity.Warning,
        new("続いているはずの年月が抜けています", "A month is missing in a series"),
        new("推移のグラフや前年比が誤って読まれます。", "Trends and comparisons are misread."),
        new("抜けた年月のデータを足してください。", "Add the data of the missing month."),
        "2024-04、2024-05、2024-06");

    public static readonly Rule Doubled = new(
        "HK6212", "series-doubled", Severity.Warning,
        new("同じ月の日付が二つあります", "A month comes twice in a series"),
        new("同じ月の値が二度数えられ、推移が誤って読まれます。", "The month is counted twice, and trends are misread."),
        new("日付の書き間違いを直すか、余分な方の行を消してください。", "Correct the date, or remove the rows that do not belong."),
        "調査年月日: 2024-04-01、2024-05-01");

    public static readonly Rule Size = new(
        "HK6213", "series-uneven", Severity.Warning,
        new("ほかの時点と大きさが大きく違う時点があります", "One step of a series is of quite another size"),
        new("その時点だけ行が抜けたか、二度入ったか、けたを間違えたおそれがあります。", "Rows of that step may be missing or doubled, or a figure may have a digit too many."),
        new("その時点の行を確かめてください。正しければ、このままで構いません。", "Look at the rows of that step. If they are right, leave them."),
        "2024-04: 205、2024-05: 205、2024-06: 206");

    public static IReadOnlyList<Rule> All { get; } = [Gap, Doubled, Size];

    /// <param name="place">The first cell after the gap.</param>
    /// <param name="missing">The first month that is missing.</param>
    /// <param name="more">How many more are.</param>
    public static Diagnostic Missing(Location place, string from, string to, string missing, int more) => Diagnostic.Of(
        Gap,
        place,
        new($"「{place.Field}」は {from} から {to} までありますが、{missing}{(more > 0 ? $"（ほかに {more} 回分）" : "")} がありません。",
            $"\"{place.Field}\" runs from {from} to {to}, but {missing}{(more > 0 ? $" (and {more} more)" : "")} is missing."));

    public static Diagnostic Twice(Location place, string field, string month) => Diagnostic.Of(
        Doubled, place, new($"「{field}」に {month} の日付が二つあります。", $"\"{field}\" has two dates in {month}."));

    internal static Diagnostic Uneven(Location place, string month, UnevenSize size) => Diagnostic.Of(
        Size,
        place,
        size.Count.Length == 0
            ? new($"{month} の行は {Number(size.Size)} 行です。ほかの時点はふつう {Number(size.Usual)} 行です。",
                $"There are {Number(size.Size)} rows for {month}; elsewhere there are about {Number(size.Usual)}.")
            : new($"{month} の「{size.Count}」の合計は {Number(size.Size)} です。ほかの時点はふつう {Number(size.Usual)} ほどです。",
                $"\"{size.Count}\" adds up to {Number(size.Size)} for {month}; elsewhere to about {Number(size.Usual)}."));

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
