using Hiraku.Parquet.Statistics;

namespace Hiraku.Tests.Parquet.Statistics;

public class NumberBoundsTests
{
    [Fact]
    public void Nan_does_not_count()
    {
        ColumnStatistics found = Bounds([double.NaN, 2, double.NaN, 1]);

        Assert.Equal((1, 2), (Read(found.Min), Read(found.Max)));
    }

    [Fact]
    public void Zero_bounds_cover_both_zeros()
    {
        ColumnStatistics found = Bounds([0.0, -0.0]);

        Assert.True(double.IsNegative(Read(found.Min)));
        Assert.False(double.IsNegative(Read(found.Max)));
    }

    [Fact]
    public void Without_values_there_are_no_bounds() => Assert.Equal(new ColumnStatistics(3, null, null), Bounds([double.NaN]));

    private static double Read(Bound? bound) => BitConverter.ToDouble(bound!.Value);

    private static ColumnStatistics Bounds(double[] values)
    {
        NumberBounds<double> bounds = new();
        Array.ForEach(values, bounds.See);
        return bounds.Close(3);
    }
}
