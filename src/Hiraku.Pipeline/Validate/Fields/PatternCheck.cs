using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;
using Hiraku.Pipeline.Validate.Text.Patterns;

namespace Hiraku.Pipeline.Validate.Fields;

/// <summary>A value has the form its field lays down.</summary>
public class PatternCheck(int index, Field field, IPattern pattern) : CellCheck(index)
{
    protected Field Field { get; } = field;

    protected sealed override bool IsRight(Column column, int row) => pattern.Matches(column.TextAt(row));

    protected override Diagnostic Fault(Location place, string value, string text) => FieldRules.Pattern(place, Field, value, text);
}
