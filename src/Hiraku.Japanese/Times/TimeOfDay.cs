using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>A time of day in minutes from midnight, up to 30:00 where the day's business runs past it; seconds are kept when given.</summary>
/// <remarks>GIF DS-441 2 (HH:MM[:SS], 24 hours), 5.1 (24:00 ends a day). .NET's TimeOnly and TimeSpan refuse 24:00, so this type counts itself.</remarks>
/// <param name="Minutes">Minutes since midnight.</param>
/// <param name="Seconds">Seconds of the minute.</param>
public readonly record struct TimeOfDay(int Minutes, int Seconds = 0) : IComparable<TimeOfDay>
{
    /// <summary>The end of the day.</summary>
    public static TimeOfDay EndOfDay { get; } = new(24 * 60);

    /// <summary>True past 24:00: the time falls on the next day.</summary>
    public bool IsNextDay => Minutes > 24 * 60;

    /// <summary>Reads one time cell.</summary>
    public static Reading<TimeOfDay> Read(ReadOnlySpan<char> text)
    {
        if (TryCanonical(text, out TimeOfDay time))
        {
            return Reading<TimeOfDay>.Clean(time);
        }

        var folded = new TextBuilder(stackalloc char[64]);
        ParseText.Fold(text, ref folded);
        Reading<TimeOfDay> reading = TimeParser.Read(folded.Text);
        folded.Dispose();
        return reading;
    }

    /// <summary>True for a valid HH:mm. Allocates nothing.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text) => TryCanonical(text, out _);

    /// <summary>Orders by time.</summary>
    public int CompareTo(TimeOfDay other) => (Minutes, Seconds).CompareTo((other.Minutes, other.Seconds));

    /// <summary>Earlier.</summary>
    public static bool operator <(TimeOfDay left, TimeOfDay right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(TimeOfDay left, TimeOfDay right) => left.CompareTo(right) > 0;

    /// <summary>Earlier or equal.</summary>
    public static bool operator <=(TimeOfDay left, TimeOfDay right) => left.CompareTo(right) <= 0;

    /// <summary>Later or equal.</summary>
    public static bool operator >=(TimeOfDay left, TimeOfDay right) => left.CompareTo(right) >= 0;

    /// <summary>HH:mm, or HH:mm:ss where there are seconds.</summary>
    public override string ToString() => Seconds == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Minutes / 60:D2}:{Minutes % 60:D2}")
        : string.Create(CultureInfo.InvariantCulture, $"{Minutes / 60:D2}:{Minutes % 60:D2}:{Seconds:D2}");

    private static bool TryCanonical(ReadOnlySpan<char> text, out TimeOfDay time)
    {
        time = default;
        if (text.Length != 5 || text[2] != ':' || ParseText.DigitRun(text) != 2 || ParseText.DigitRun(text[3..]) != 2)
        {
            return false;
        }

        int minutes = (ParseText.Digits(text[..2]) * 60) + ParseText.Digits(text[3..]);
        time = new TimeOfDay(minutes);
        return minutes < TimeParser.Limit && text[3] < '6';
    }
}
