namespace Hiraku.Parquet.Format;

/// <summary>How the values of a page are written (parquet.thrift, Encoding).</summary>
internal enum PageEncoding
{
    Plain = 0,
    Rle = 3,
    RleDictionary = 8,
}
