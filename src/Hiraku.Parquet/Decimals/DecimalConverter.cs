namespace Hiraku.Parquet.Decimals;

/// <summary>A decimal as the whole number that DECIMAL stores: the value times ten to the scale (parquet-format, LogicalTypes.md).</summary>
internal sealed class DecimalConverter(ParquetColumn column)
{
    private readonly Int128 _beyond = PowerOfTen(column.Precision);

    public Int128 Unscaled(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        Int128 digits = new((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        int missing = column.Scale - ((parts[3] >> 16) & 0xFF);
        Int128 unscaled = missing >= 0 ? Raise(digits, missing, value) : Cut(digits, -missing, value);
        if (unscaled >= _beyond)
        {
            throw DoesNotFit(value);
        }

        return parts[3] < 0 ? -unscaled : unscaled;
    }

    private Int128 Raise(Int128 digits, int places, decimal value)
    {
        Int128 factor = PowerOfTen(places);
        return digits >= _beyond / factor + 1 ? throw DoesNotFit(value) : digits * factor;
    }

    private Int128 Cut(Int128 digits, int places, decimal value)
    {
        (Int128 whole, Int128 rest) = Int128.DivRem(digits, PowerOfTen(places));
        return rest == 0 ? whole : throw DoesNotFit(value);
    }

    private static Int128 PowerOfTen(int exponent)
    {
        Int128 power = 1;
        for (; exponent > 0; exponent--)
        {
            power *= 10;
        }

        return power;
    }

    private OverflowException DoesNotFit(decimal value) => new(FormattableString.Invariant(
        $"Column '{column.Name}': {value} does not fit DECIMAL({column.Precision}, {column.Scale})."));
}
