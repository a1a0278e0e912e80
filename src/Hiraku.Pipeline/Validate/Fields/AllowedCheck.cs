using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;
using Hiraku.Pipeline.Validate.Text;

namespace Hiraku.Pipeline.Validate.Fields;

/// <summary>A value is one of the field's closed list or of its code list; of a field of several values, each one is.</summary>
public sealed class AllowedCheck(int index, Field field, ImmutableArray<string> allowed) : CellCheck(index)
{
    private readonly Utf8Set set = new(allowed);

    protected override bool IsRight(Column column, int row)
    {
        ReadOnlySpan<byte> text = column.TextAt(row);
        return set.Contains(text) || (field.Kind == FieldKind.Multi && AllContained(text));
    }

    protected override Diagnostic Fault(Location place, string value, string text)
    {
        string wrong = field.Kind == FieldKind.Multi ? value.Split(';').FirstOrDefault(part => !allowed.Contains(part), value) : value;
        string? suggestion = Nearest.Of(wrong, allowed);
        return field.Allowed.IsEmpty
            ? FieldRules.Code(place, field, wrong, text, suggestion)
            : FieldRules.Allowed(place, field, wrong, text, suggestion);
    }

    private bool AllContained(ReadOnlySpan<byte> text)
    {
        foreach (Range part in text.Split((byte)';'))
        {
            if (!set.Contains(text[part]))
            {
                return false;
            }
        }

        return true;
    }
}
