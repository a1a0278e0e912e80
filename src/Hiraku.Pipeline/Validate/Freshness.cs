using System.Globalization;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate;

/// <summary>Holds the day a source last changed against how often it is promised to be renewed. Needs no rows, so it speaks of held datasets too.</summary>
public static class Freshness
{
    /// <param name="changed">The day the source's bytes last changed, YYYY-MM-DD; empty where that is not known.</param>
    /// <param name="asOf">The day the run speaks for, YYYY-MM-DD.</param>
    public static void Check(Dataset dataset, string changed, string asOf, DiagnosticBag bag)
    {
        if (Allowed(dataset.Frequency) is { } allowed && Day(changed) is { } then && Day(asOf) is { } now && now.DayNumber - then.DayNumber > allowed)
        {
            bag.Add(TableRules.Old(changed, now.DayNumber - then.DayNumber, dataset.Frequency.ToString().ToLowerInvariant()));
        }
    }

    /// <summary>The promised interval and half of it again, for holidays and late months; null where nothing is promised.</summary>
    private static int? Allowed(Frequency frequency) => frequency switch
    {
        Frequency.Irregular => null,
        Frequency.Daily => 3,
        Frequency.Weekly => 11,
        Frequency.Monthly => 46,
        Frequency.Quarterly => 137,
        Frequency.Yearly => 548,
        _ => throw new ArgumentOutOfRangeException(nameof(frequency)),
    };

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
