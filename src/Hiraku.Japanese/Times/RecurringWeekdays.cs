namespace Hiraku.Japanese;

/// <summary>Weekdays that come back: 毎週水曜日 0We, 第1・3月曜 13Mo, 最終金曜 6Fr, 隔週日曜 7Su.</summary>
/// <remarks>GIF DS-441 1.3: 0 every week, 1 to 5 the weeks of the month, 6 the last, 7 every other week.</remarks>
public static class RecurringWeekdays
{
    /// <summary>Reads one cell.</summary>
    public static Reading<string> Read(ReadOnlySpan<char> text)
    {
        if (IsCanonical(text))
        {
            return text.IsEmpty ? Reading<string>.Empty : Reading<string>.Clean(text.ToString());
        }

        string folded = ParseText.Fold(text);
        return folded.Length == 0 ? Reading<string>.Empty : RecurringParser.Read(folded);
    }

    /// <summary>True for digits and a two-letter day, once or more (14Tu4Th). Allocates nothing.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int digits = ParseText.DigitRun(text);
            if (digits == 0 || text.Length < digits + 2 || text[..digits].ContainsAny('8', '9') || !IsDay(text.Slice(digits, 2)))
            {
                return false;
            }

            text = text[(digits + 2)..];
        }

        return true;
    }

    private static bool IsDay(ReadOnlySpan<char> day) => day is "Mo" or "Tu" or "We" or "Th" or "Fr" or "Sa" or "Su";
}
