using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Fields;

/// <summary>A number lies between the field's bounds.</summary>
public sealed class RangeCheck(int index, Field field) : CellCheck(index)
{
    private readonly double lowest = (double)(field.Minimum ?? decimal.MinValue);
    private readonly double highest = (double)(field.Maximum ?? decimal.MaxValue);

    protected override bool IsRight(Column column, int row)
    {
        double value = column.Type == ColumnType.Integer ? column.Integers[row] : column.Numbers[row];
        return value >= lowest && value <= highest;
    }

    protected override Diagnostic Fault(Location place, string value, string text) =>
        double.Parse(value, System.Globalization.CultureInfo.InvariantCulture) < lowest
            ? FieldRules.Minimum(place, field, value, text)
            : FieldRules.Maximum(place, field, value, text);
}
