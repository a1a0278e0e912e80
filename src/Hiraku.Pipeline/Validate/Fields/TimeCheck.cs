using Hiraku.Japanese;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Validate.Rules;
using Hiraku.Pipeline.Validate.Text.Patterns;

namespace Hiraku.Pipeline.Validate.Fields;

/// <summary>A time has the form its field lays down; of one that lies on the next day it is said where the standard wants it.</summary>
/// <param name="remarks">The schema's field for what days and times cannot hold; null where it has none.</param>
public sealed class TimeCheck(int index, Field field, IPattern pattern, Field? remarks) : PatternCheck(index, field, pattern)
{
    protected override Diagnostic Fault(Location place, string value, string text)
    {
        Reading<TimeOfDay> time = TimeOfDay.Read(value);
        return time.HasValue && time.Value.IsNextDay ? FieldRules.NextDay(place, Field, remarks, time.Value, text) : base.Fault(place, value, text);
    }
}
