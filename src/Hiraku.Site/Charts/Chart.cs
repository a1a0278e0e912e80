using System.Collections.Immutable;
using Hiraku.Model;

namespace Hiraku.Site.Charts;

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    Bar,
    GroupedBar,
    StackedBar,
    Line,
    Area,
    Pyramid,
    Share,
    Multiples,
    Calendar,
}

/// <summary>One series of a chart: a value for each category, null where there is none.</summary>
public sealed record ChartSeries(LocalizedText Name, ImmutableArray<double?> Values);

/// <summary>What a chart shows, before anything is drawn: the same numbers feed the drawing, the sentence, the table and the CSV.</summary>
/// <param name="Key">Its name within the dataset, for file names and anchors.</param>
/// <param name="Subject">What is counted, by what.</param>
public sealed record Chart(ChartKind Kind, string Key, LocalizedText Subject)
{
    public LocalizedText Unit { get; init; } = LocalizedText.Empty;

    /// <summary>What the categories are: the header of the table's first column.</summary>
    public LocalizedText CategoryName { get; init; } = LocalizedText.Empty;

    public ImmutableArray<LocalizedText> Categories { get; init; } = [];

    public ImmutableArray<ChartSeries> Series { get; init; } = [];

    /// <summary>Where the categories are points in time, each as YYYY, YYYY-MM or YYYY-MM-DD; otherwise empty.</summary>
    public ImmutableArray<string> Moments { get; init; } = [];

    /// <summary>True where the categories are points in time, in order.</summary>
    public bool IsTime { get; init; }

    /// <summary>True where the values are parts of one whole, so that shares mean something.</summary>
    public bool IsAdditive { get; init; }

    /// <summary>How many categories are drawn; the table and the CSV hold all.</summary>
    public int Shown { get; init; } = int.MaxValue;

    /// <summary>Rows that stand in no category because the field is empty there.</summary>
    public long Uncounted { get; init; }

    public int ShownCount => Math.Min(Shown, Categories.Length);

    public bool IsEmpty => Categories.IsEmpty || Series.All(series => series.Values.All(value => value is null));

    /// <summary>The values of a category over all series; null where every one is missing.</summary>
    public double? TotalOf(int category)
    {
        double? total = null;
        foreach (ChartSeries series in Series)
        {
            if (series.Values[category] is double value)
            {
                total = (total ?? 0) + value;
            }
        }

        return total;
    }
}
