namespace Hiraku.Tests.Parquet.Encodings;

/// <summary>Reads the RLE / bit-packed hybrid one bit at a time, as slowly and plainly as the specification words it.</summary>
internal static class HybridDecoder
{
    public static List<int> Read(ReadOnlySpan<byte> bytes, int width, int count)
    {
        List<int> values = [];
        int at = 0;
        while (values.Count < count)
        {
            uint header = ReadHeader(bytes, ref at);
            if ((header & 1) == 0)
            {
                int value = ReadWhole(bytes, ref at, (width + 7) / 8);
                values.AddRange(Enumerable.Repeat(value, (int)(header >> 1)));
            }
            else
            {
                int groups = (int)(header >> 1);
                ReadPacked(bytes.Slice(at, groups * width), width, groups * 8, values);
                at += groups * width;
            }
        }

        Assert.Equal(bytes.Length, at);
        return values[..count];
    }

    private static void ReadPacked(ReadOnlySpan<byte> bytes, int width, int count, List<int> values)
    {
        for (int value = 0; value < count; value++)
        {
            int read = 0;
            for (int bit = 0; bit < width; bit++)
            {
                int place = value * width + bit;
                read |= ((bytes[place / 8] >> (place % 8)) & 1) << bit;
            }

            values.Add(read);
        }
    }

    private static int ReadWhole(ReadOnlySpan<byte> bytes, ref int at, int size)
    {
        int value = 0;
        for (int index = 0; index < size; index++)
        {
            value |= bytes[at++] << (8 * index);
        }

        return value;
    }

    private static uint ReadHeader(ReadOnlySpan<byte> bytes, ref int at)
    {
        uint value = 0;
        for (int shift = 0; ; shift += 7)
        {
            value |= (uint)(bytes[at] & 0x7F) << shift;
            if (bytes[at++] < 0x80)
            {
                return value;
            }
        }
    }
}
