namespace Hiraku.Japanese;

/// <summary>Which years, months and days exist.</summary>
internal static class DateRules
{
    // Municipal records do not reach further; 0023 and 9999 are typing errors or codes.
    private const int FirstYear = 1000;
    private const int LastYear = 2999;

    public static bool TryMake(int? year, int? month, int? day, out PartialDate date)
    {
        bool valid = month is null or (>= 1 and <= 12) && (year is not null || day is not null);
        valid &= year is null or (>= FirstYear and <= LastYear);
        if (valid && day is { } d)
        {
            // A yearly date may be 29 February.
            valid = month is { } m && d >= 1 && d <= DateTime.DaysInMonth(year ?? 2000, m);
        }

        date = valid ? new PartialDate(year, month, day) : default;
        return valid;
    }
}
