namespace Hiraku.Parquet.Columns;

/// <summary>What has to hold before a file is begun.</summary>
internal static class ColumnRules
{
    private const int LongestDecimal = 28;

    public static void Check(IReadOnlyList<ParquetColumn> columns, ParquetOptions options)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentOutOfRangeException.ThrowIfZero(columns.Count, nameof(columns));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.RowGroupRows, nameof(options));
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (ParquetColumn column in columns)
        {
            if (!names.Add(column.Name))
            {
                throw new ArgumentException($"Two columns are named '{column.Name}'.", nameof(columns));
            }

            if (column.Type == ParquetType.Decimal && !IsDecimal(column))
            {
                throw new ArgumentException(
                    $"Column '{column.Name}': DECIMAL({column.Precision}, {column.Scale}) is not possible.", nameof(columns));
            }
        }

        if (options.Geo is { } geo && !columns.Any(column => column.Name == geo.PrimaryColumn && column.Type == ParquetType.Binary))
        {
            throw new ArgumentException($"There is no binary column '{geo.PrimaryColumn}' for the places.", nameof(options));
        }
    }

    private static bool IsDecimal(ParquetColumn column) =>
        column.Precision is >= 1 and <= LongestDecimal && column.Scale >= 0 && column.Scale <= column.Precision;
}
