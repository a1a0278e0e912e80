namespace Hiraku.Japanese;

/// <summary>Judges one folded time cell.</summary>
internal static class TimeParser
{
    /// <summary>Times are below 30:00; later ones are typing errors.</summary>
    public const int Limit = 1800;

    public static Reading<TimeOfDay> Read(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return Reading<TimeOfDay>.Empty;
        }

        if (MissingMark.Kind(text) is not MissingMarks.None and var mark)
        {
            return Reading<TimeOfDay>.Refused(mark == MissingMarks.Unknown ? "unknown-value" : "empty-marker");
        }

        if (text is "終日" or "24時間" or "一日中")
        {
            return Reading<TimeOfDay>.Refused("all-day", "00:00/24:00");
        }

        ReadOnlySpan<char> rest = text;
        var scanner = new TimeScanner(compact: true);
        bool scanned = scanner.TryScan(ref rest);
        if (!scanned || !rest.IsEmpty)
        {
            return Reading<TimeOfDay>.Refused(scanner.Refusal ?? (HasTime(text) ? "invalid-time" : "not-a-time"));
        }

        return scanner.Time.Minutes >= Limit ? Reading<TimeOfDay>.Refused("invalid-time")
            : scanner.Warning is { } warning ? Reading<TimeOfDay>.Warned(scanner.Time, warning)
            : Reading<TimeOfDay>.Changed(scanner.Time, "time-notation");
    }

    private static bool HasTime(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('0', '9') >= 0 && text.IndexOfAny(':', '時', '分') >= 0;
}
