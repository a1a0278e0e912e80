using System.Globalization;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;
using Hiraku.Pipeline.Validate.Text;

namespace Hiraku.Pipeline.Validate.Tables;

/// <summary>A field of months (2024-04) that runs on month by month leaves none out. A field with more gaps than months is no series.</summary>
public sealed class SeriesCheck(int index) : ICheck
{
    private const int LongestSeries = 12 * 200;

    private readonly SortedSet<int> months = [];
    private readonly VerdictMemo seen = new();
    private string field = "";

    public void Check(Batch batch, Verdict verdict)
    {
        field = batch.Bindings[index].Field.Name;
        Column column = batch.Columns[index];
        for (int row = 0; row < column.Count && months.Count <= LongestSeries; row++)
        {
            ReadOnlySpan<byte> text = column.TextAt(row);
            if (column.IsPresent(row) && !seen.TryGet(text, out _))
            {
                seen.Remember(text, true);
                if (DateOnly.TryParseExact(column.StringAt(row), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month))
                {
                    months.Add((month.Year * 12) + month.Month - 1);
                }
            }
        }
    }

    public void End(DiagnosticBag bag)
    {
        int missing = months.Count == 0 ? 0 : months.Max - months.Min + 1 - months.Count;
        if (missing > 0 && missing < months.Count)
        {
            int first = Enumerable.Range(months.Min, months.Max - months.Min).First(month => !months.Contains(month));
            bag.Add(TableRules.Gap(field, Text(months.Min), Text(months.Max), missing == 1 ? Text(first) : $"{Text(first)} など {missing} か月"));
        }
    }

    private static string Text(int month) => (month / 12).ToString("D4", CultureInfo.InvariantCulture) + "-" + ((month % 12) + 1).ToString("D2", CultureInfo.InvariantCulture);
}
