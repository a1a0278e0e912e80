namespace Hiraku.Parquet.Statistics;

/// <summary>What the footer says about the values of a chunk (parquet.thrift, Statistics); a bound that is null is left out.</summary>
internal sealed record ColumnStatistics(long NullCount, Bound? Min, Bound? Max);

/// <summary>The least or the greatest value in the form PLAIN has, without a length; not exact when it was cut short.</summary>
internal sealed record Bound(byte[] Value, bool IsExact);
