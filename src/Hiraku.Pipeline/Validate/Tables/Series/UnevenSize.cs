using System.Collections.Immutable;

namespace Hiraku.Pipeline.Validate.Tables.Series;

/// <summary>A size that is half or twice what it is elsewhere in a series.</summary>
/// <param name="Count">The field that was added up; empty where rows were counted.</param>
/// <param name="Usual">The median of the series.</param>
internal sealed record UnevenSize(string Count, long Size, long Usual)
{
    /// <summary>With fewer steps nobody can say what is usual.</summary>
    private const int Fewest = 4;

    /// <summary>Sums below this may double by chance.</summary>
    private const int SmallestSum = 20;

    /// <summary>The steps that differ, each told by the first size that does: its rows, then its counts.</summary>
    public static IEnumerable<(Period Period, UnevenSize Size)> Of(ImmutableArray<Period> periods, ImmutableArray<string> counts)
    {
        if (periods.Length < Fewest)
        {
            yield break;
        }

        var told = new HashSet<Period>();
        for (int i = -1; i < counts.Length; i++)
        {
            int count = i;
            long[] sizes = [.. periods.Select(period => count < 0 ? period.Rows : period.Sum(count))];
            long usual = sizes.Order().ElementAt(sizes.Length / 2);
            if (!IsSteady(sizes, usual) || (count >= 0 && usual < SmallestSum))
            {
                continue;
            }

            foreach ((Period period, long size) in periods.Zip(sizes).Where(pair => IsFar(pair.Second, usual) && told.Add(pair.First)))
            {
                yield return (period, new UnevenSize(count < 0 ? "" : counts[count], size, usual));
            }
        }
    }

    private static bool IsFar(long size, long usual) => size * 2 <= usual || size >= usual * 2;

    /// <summary>Three in four lie within a fifth of the usual size.</summary>
    private static bool IsSteady(long[] sizes, long usual) => usual > 0 && sizes.Count(size => Math.Abs(size - usual) * 5 <= usual) * 4 >= sizes.Length * 3;
}
