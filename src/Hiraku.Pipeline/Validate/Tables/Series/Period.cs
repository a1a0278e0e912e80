using System.Collections.Immutable;
using System.Globalization;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Validate.Tables.Series;

/// <summary>One month of a series: how many rows it has, and what its counts add up to.</summary>
/// <param name="month">Months since the year 0.</param>
/// <param name="first">Its first cell.</param>
/// <param name="day">Its first day in the data.</param>
internal sealed class Period(int month, Location first, long day, int counts)
{
    private readonly long[] sums = new long[counts];

    public Location First => first;

    /// <summary>The first cell with another day of the same month, where there is one.</summary>
    public Location? Other { get; private set; }

    public long Rows { get; private set; }

    public long Sum(int count) => sums[count];

    /// <summary>2024-05.</summary>
    public string Name => NameOf(month);

    public static string NameOf(int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{month / 12:D4}-{(month % 12) + 1:D2}");

    public void Add(Batch batch, int row, int field, long rowDay, ImmutableArray<int> fields)
    {
        Rows++;
        if (rowDay != day && Other is null)
        {
            Other = batch.Locate(field, row);
        }

        for (int i = 0; i < sums.Length; i++)
        {
            Column column = batch.Columns[fields[i]];
            sums[i] += column.IsPresent(row) ? column.Integers[row] : 0;
        }
    }
}
