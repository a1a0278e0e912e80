namespace Hiraku.Japanese;

/// <summary>Whole numbers; a fraction that is not zero is refused.</summary>
/// <remarks>総務省 統一ルール 2020-12-18: one cell holds one datum, numbers are numeric and without text.</remarks>
public static class JapaneseInteger
{
    /// <summary>Reads one whole number.</summary>
    public static Reading<long> Read(ReadOnlySpan<char> text, NumberOptions? options = null)
    {
        if (IsCanonical(text) && (options is null || options.Multiplier == 1) && JapaneseNumber.TryCanonical(text, out decimal plain))
        {
            return Reading<long>.Clean((long)plain);
        }

        Reading<decimal> number = JapaneseNumber.Read(text, options);
        if (!number.HasValue)
        {
            return new Reading<long>(number.Status, 0, number.Rule, number.Suggestion);
        }

        decimal value = number.Value;
        if (value != decimal.Truncate(value) || value is > long.MaxValue or < long.MinValue)
        {
            return Reading<long>.Refused("not-an-integer");
        }

        // 1.0 is what a numeric column of a spreadsheet or data frame leaves of 1.
        return number.Status == ReadingStatus.Clean ? Reading<long>.Changed((long)value, "float-artefact") : number.With((long)value);
    }

    /// <summary>True for plain digits with an optional minus. Allocates nothing.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text) => !text.Contains('.') && JapaneseNumber.IsCanonical(text);
}
