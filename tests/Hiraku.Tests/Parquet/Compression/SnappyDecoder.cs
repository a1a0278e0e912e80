namespace Hiraku.Tests.Parquet.Compression;

/// <summary>Reads Snappy's raw format as its description words it, byte by byte.</summary>
internal static class SnappyDecoder
{
    public static byte[] Read(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        int length = 0;
        for (int shift = 0, more = 1; more != 0; shift += 7)
        {
            length |= (bytes[at] & 0x7F) << shift;
            more = bytes[at++] & 0x80;
        }

        List<byte> output = new(length);
        while (at < bytes.Length)
        {
            ReadElement(bytes, ref at, output);
        }

        Assert.Equal(length, output.Count);
        return [.. output];
    }

    private static void ReadElement(ReadOnlySpan<byte> bytes, ref int at, List<byte> output)
    {
        int tag = bytes[at++];
        switch (tag & 3)
        {
            case 0:
                ReadLiteral(bytes, ref at, tag >> 2, output);
                break;
            case 1:
                Copy(output, ((tag >> 5) << 8) | bytes[at++], ((tag >> 2) & 7) + 4);
                break;
            case 2:
                Copy(output, bytes[at] | (bytes[at + 1] << 8), (tag >> 2) + 1);
                at += 2;
                break;
            default:
                Assert.Fail("Four-byte offsets are never written.");
                break;
        }
    }

    private static void ReadLiteral(ReadOnlySpan<byte> bytes, ref int at, int length, List<byte> output)
    {
        if (length >= 60)
        {
            int size = length - 59;
            length = 0;
            for (int index = 0; index < size; index++)
            {
                length |= bytes[at++] << (8 * index);
            }
        }

        output.AddRange(bytes.Slice(at, length + 1));
        at += length + 1;
    }

    private static void Copy(List<byte> output, int offset, int length)
    {
        Assert.InRange(offset, 1, output.Count);
        for (int index = 0; index < length; index++)
        {
            output.Add(output[^offset]);
        }
    }
}
