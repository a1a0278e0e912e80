using System.Collections.Immutable;

namespace Hiraku.Site.Charts.Drawing;

/// <summary>Maps values to places between two ends.</summary>
public sealed record Scale(double Minimum, double Maximum, double From, double To)
{
    private static readonly double[] Steps = [1, 2, 5, 10];

    public double At(double value) =>
        Maximum > Minimum ? From + ((value - Minimum) / (Maximum - Minimum) * (To - From)) : From;

    /// <summary>From zero, or from the least value where that is negative, to the greatest.</summary>
    public static Scale WithZero(IEnumerable<double?> values, double from, double to)
    {
        double least = 0, most = 0;
        foreach (double value in values.OfType<double>())
        {
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        return new Scale(least, most, from, to);
    }

    /// <summary>Round numbers that enclose both ends: 1, 2 or 5 times a power of ten apart.</summary>
    public static ImmutableArray<double> Ticks(double least, double most, int wanted)
    {
        if (most <= least)
        {
            return [least];
        }

        double rough = (most - least) / wanted;
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step = Steps.Select(times => times * power).First(candidate => candidate >= rough * 0.999);
        var ticks = ImmutableArray.CreateBuilder<double>();
        long first = (long)Math.Floor(least / step), last = (long)Math.Ceiling(most / step);
        for (long i = first; i <= last; i++)
        {
            ticks.Add(i * step);
        }

        return ticks.ToImmutable();
    }
}
