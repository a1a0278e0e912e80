using Hiraku.Parquet;

namespace Hiraku.Tests.Parquet;

public class WkbPointTests
{
    [Fact]
    public void A_point_is_little_endian_with_longitude_first()
    {
        byte[] point = new byte[WkbPoint.Size];
        WkbPoint.Write(point, 1.0, -2.0);

        Assert.Equal("0101000000000000000000F03F00000000000000C0", Convert.ToHexString(point));
    }

    [Fact]
    public void A_point_comes_back()
    {
        byte[] point = new byte[WkbPoint.Size];
        WkbPoint.Write(point, 139.7, 35.6);

        Assert.True(WkbPoint.TryRead(point, out double longitude, out double latitude));
        Assert.Equal((139.7, 35.6), (longitude, latitude));
    }

    [Fact]
    public void Another_shape_is_not_a_point() => Assert.False(WkbPoint.TryRead(new byte[WkbPoint.Size], out _, out _));
}
