using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Fields;

/// <summary>A text has as many characters as its field asks; a character beyond the first plane counts once.</summary>
public sealed class LengthCheck(int index, Field field) : CellCheck(index)
{
    private readonly int least = field.MinLength ?? 0;
    private readonly int most = field.MaxLength ?? int.MaxValue;

    protected override bool IsRight(Column column, int row)
    {
        ReadOnlySpan<byte> text = column.TextAt(row);
        bool isCertain = text.Length <= most && text.Length >= least * 4L;
        return isCertain || (Count(text) is int count && count >= least && count <= most);
    }

    protected override Diagnostic Fault(Location place, string value, string text)
    {
        int length = value.EnumerateRunes().Count();
        return length < least ? FieldRules.Short(place, field, value, text, length) : FieldRules.Long(place, field, value, text, length);
    }

    /// <summary>Every byte that does not continue a character begins one.</summary>
    private static int Count(ReadOnlySpan<byte> text)
    {
        int count = 0;
        foreach (byte b in text)
        {
            count += (b & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }
}
