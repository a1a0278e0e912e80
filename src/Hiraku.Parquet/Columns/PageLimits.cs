namespace Hiraku.Parquet.Columns;

/// <summary>When a page is full; the same for every file, so that the same rows always give the same pages.</summary>
internal static class PageLimits
{
    public const int Rows = 16_384;

    public const int PlainBytes = 128 * 1024;
}
