namespace Hiraku.Parquet;

/// <summary>One column of the file.</summary>
/// <param name="Name">The name that readers show.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Optional">Whether a row may have no value.</param>
/// <param name="Precision">Decimal only: how many digits in all, 1 to 28.</param>
/// <param name="Scale">Decimal only: how many of them after the point.</param>
/// <param name="IsUtc">Timestamp only: whether the values are instants (UTC) and not wall-clock readings.</param>
public sealed record ParquetColumn(
    string Name,
    ParquetType Type,
    bool Optional = true,
    int Precision = 0,
    int Scale = 0,
    bool IsUtc = false);
