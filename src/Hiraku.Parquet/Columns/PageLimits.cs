namespace Hiraku.Parquet.Columns;

/// <summary>When a page is full; the same for every file, so that the same rows always give the same pages.</summary>
internal static class PageLimits
{
    public const int Rows = 16_384;

    /// <summary>Less than 128 kB by a long value, so that a page which is just full does not ask for twice the memory.</summary>
    public const int PlainBytes = 120 * 1024;
}
