using System.Globalization;

namespace Hiraku.Bench.Data;

/// <summary>People by area and age, 46 columns of which 40 are counts, in the order of work/population.json.</summary>
internal static class PopulationRows
{
    private const int Groups = 18;
    private static readonly int[] Months = [1, 4, 10];

    public static IEnumerable<Cell[]> Of(Draw draw, int rows)
    {
        for (int row = 1; row <= rows; row++)
        {
            Town town = draw.Pick(Town.All);
            string area = row.ToString("D9", CultureInfo.InvariantCulture);
            yield return
            [
                new Cell(town.Code, draw.Chance(0.1) ? Writing.Wide(town.Code) : town.Code),
                new Cell(area, draw.Chance(0.05) ? Writing.Wide(area) : area),
                Writing.Text(draw, town.Name),
                Times.Surveyed(draw, new DateOnly(draw.Between(2012, 2024), draw.Pick(Months), 1)),
                Writing.Text(draw, draw.Pick(Town.Quarters)),
                .. Counts(draw),
                Writing.Text(draw, draw.Pick(Facility.Remarks)),
            ];
        }
    }

    private static IEnumerable<Cell> Counts(Draw draw)
    {
        int[] ages = [.. Enumerable.Range(0, Groups * 2).Select(_ => draw.Between(0, draw.Chance(0.7) ? 1500 : 90))];
        int men = ages.Where((_, i) => i % 2 == 0).Sum(), women = ages.Where((_, i) => i % 2 == 1).Sum();
        int[] all = [men + women, men, women, .. ages, Math.Max(1, (men + women) / 2)];
        return all.Select(count => Count(draw, count));
    }

    private static Cell Count(Draw draw, int count)
    {
        string value = count.ToString(CultureInfo.InvariantCulture), grouped = count.ToString("N0", CultureInfo.InvariantCulture);
        return draw.Share() switch
        {
            < 0.10 => new Cell(value, Writing.Wide(value)),
            < 0.35 => new Cell(value, grouped),
            < 0.38 => new Cell(value, Writing.Wide(grouped) + "人"),
            < 0.42 when count == 0 => new Cell("", "-"),
            < 0.421 => Cell.Unreadable("秘匿"),
            < 0.4215 => Cell.Wrong($"-{count + 1}", "range"),
            _ => Cell.As(value),
        };
    }
}
