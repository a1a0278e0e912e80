using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Schemas;
using Hiraku.Site.Data;

namespace Hiraku.Site.Charts.Dashboards;

/// <summary>Counts and sums of rows by the values of a field.</summary>
public static class Grouping
{
    /// <summary>The distinct values of a column over some rows, each with its rows' count or sum.</summary>
    /// <param name="Values">In order of first appearance; null where every summed cell is missing.</param>
    public sealed record Groups(ImmutableArray<string> Names, ImmutableArray<double?> Values, long Uncounted);

    public static Groups By(PublishedTable table, PublishedColumn group, PublishedColumn? measure, Func<int, bool>? rows = null, Func<string, string>? name = null)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var values = new List<double?>();
        long uncounted = 0;
        for (int row = 0; row < table.RowCount; row++)
        {
            if (rows?.Invoke(row) == false)
            {
                continue;
            }

            if (group.TextAt(row) is not string text)
            {
                uncounted++;
                continue;
            }

            string key = name is null ? text : name(text);
            if (!places.TryGetValue(key, out int place))
            {
                place = values.Count;
                places[key] = place;
                values.Add(measure is null ? 0 : null);
            }

            double? amount = measure is null ? 1 : measure.NumberAt(row);
            values[place] = amount is null ? values[place] : (values[place] ?? 0) + amount;
        }

        return new Groups([.. places.Keys], [.. values], uncounted);
    }

    /// <summary>The largest first; equal ones by name, so that the order never depends on the rows' order.</summary>
    public static Groups Ranked(this Groups groups)
    {
        int[] order = [.. Enumerable.Range(0, groups.Names.Length)
            .OrderByDescending(i => groups.Values[i] ?? double.NegativeInfinity)
            .ThenBy(i => groups.Names[i], StringComparer.Ordinal)];
        return new Groups([.. order.Select(i => groups.Names[i])], [.. order.Select(i => groups.Values[i])], groups.Uncounted);
    }

    public static Groups InOrder(this Groups groups)
    {
        int[] order = [.. Enumerable.Range(0, groups.Names.Length).OrderBy(i => groups.Names[i], StringComparer.Ordinal)];
        return new Groups([.. order.Select(i => groups.Names[i])], [.. order.Select(i => groups.Values[i])], groups.Uncounted);
    }

    /// <summary>A value as a chart's label: a code by its label, yes and no in both languages, a day or year as readers write it.</summary>
    public static LocalizedText Label(Field field, string value)
    {
        if (field.Codes?.Entries.FirstOrDefault(entry => entry.Code == value) is CodeListEntry code)
        {
            return code.Label;
        }

        return (field.Kind, value) switch
        {
            (FieldKind.Boolean, "true") => new("はい", "Yes"),
            (FieldKind.Boolean, "false") => new("いいえ", "No"),
            (FieldKind.Presence, "有") => new("有", "Yes"),
            (FieldKind.Presence, "無") => new("無", "No"),
            _ when IsTime(field) => new(Rendering.Numerals.Day(value, Rendering.Language.Japanese), Rendering.Numerals.Day(value, Rendering.Language.English)),
            _ => LocalizedText.Same(value),
        };
    }

    public static bool IsTime(Field field) =>
        field.Kind is FieldKind.Date or FieldKind.PartialDate or FieldKind.YearMonth or FieldKind.FiscalYear;
}
