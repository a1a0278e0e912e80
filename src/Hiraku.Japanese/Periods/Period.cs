using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>A period from one date to another, either of which may be open, or a length without dates.</summary>
/// <remarks>GIF DS-441 4.1 (A/B), 4.3 (short forms are written out here), 4.4 (P10D), 4.5 (elapsed HH:MM).</remarks>
/// <param name="Start">The first day, month or year; null when open.</param>
/// <param name="End">The last one; null when open.</param>
/// <param name="Length">A length such as P10D or 01:30, when the cell gave no dates.</param>
public readonly record struct Period(PartialDate? Start, PartialDate? End, string? Length = null)
{
    /// <summary>Reads a period: a range of dates, an open range, or a length.</summary>
    public static Reading<Period> Read(ReadOnlySpan<char> text)
    {
        if (TryCanonical(text, out Period canonical))
        {
            return Reading<Period>.Clean(canonical);
        }

        var folded = new TextBuilder(stackalloc char[128]);
        ParseText.Fold(text, ref folded);
        Reading<Period> reading = PeriodParser.Read(folded.Text);
        folded.Dispose();
        return reading.HasValue && text.SequenceEqual(reading.Value.ToString()) && reading.Status == ReadingStatus.Changed
            ? Reading<Period>.Clean(reading.Value) : reading;
    }

    /// <summary>True when the text already is start/end in ISO 8601. Allocates nothing.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text) => TryCanonical(text, out _);

    /// <summary>A/B, with an open end left empty; or the length.</summary>
    public override string ToString() => Length ?? string.Create(CultureInfo.InvariantCulture, $"{Start}/{End}");

    private static bool TryCanonical(ReadOnlySpan<char> text, out Period period)
    {
        period = default;
        int slash = text.IndexOf('/');
        if (slash < 0 || text.Length > 21)
        {
            return false;
        }

        ReadOnlySpan<char> left = text[..slash];
        ReadOnlySpan<char> right = text[(slash + 1)..];
        if (!TryEnd(left, out PartialDate? start) || !TryEnd(right, out PartialDate? end) || (start is null && end is null))
        {
            return false;
        }

        period = new Period(start, end);
        return start is not { } first || end is not { } last || (first.Precision == last.Precision && !PeriodParser.IsBackwards(first, last));
    }

    private static bool TryEnd(ReadOnlySpan<char> text, out PartialDate? date)
    {
        date = null;
        if (text.IsEmpty)
        {
            return true;
        }

        if (!JapaneseDate.IsCanonical(text))
        {
            return false;
        }

        date = JapaneseDate.Read(text).Value;
        return true;
    }
}
