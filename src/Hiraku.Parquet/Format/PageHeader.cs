using Hiraku.Parquet.Buffers;

namespace Hiraku.Parquet.Format;

/// <summary>The header before every page (parquet.thrift, PageHeader).</summary>
internal static class PageHeader
{
    private const int DataPage = 0;
    private const int DictionaryPage = 2;

    public static void WriteData(Pile<byte> output, int values, PageEncoding encoding, int size, int compressedSize)
    {
        CompactWriter writer = Begin(output, DataPage, size, compressedSize);
        writer.BeginStruct(5);
        writer.Int32(1, values);
        writer.Int32(2, (int)encoding);
        writer.Int32(3, (int)PageEncoding.Rle);
        writer.Int32(4, (int)PageEncoding.Rle);
        writer.End();
        writer.End();
    }

    public static void WriteDictionary(Pile<byte> output, int entries, int size, int compressedSize)
    {
        CompactWriter writer = Begin(output, DictionaryPage, size, compressedSize);
        writer.BeginStruct(7);
        writer.Int32(1, entries);
        writer.Int32(2, (int)PageEncoding.Plain);
        writer.End();
        writer.End();
    }

    private static CompactWriter Begin(Pile<byte> output, int type, int size, int compressedSize)
    {
        CompactWriter writer = new(output);
        writer.BeginItem();
        writer.Int32(1, type);
        writer.Int32(2, size);
        writer.Int32(3, compressedSize);
        return writer;
    }
}
