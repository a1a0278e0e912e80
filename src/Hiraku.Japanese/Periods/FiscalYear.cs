using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>A fiscal year, a run of them, or a part of one.</summary>
/// <param name="First">The fiscal year, or the first of a run; null when the cell names a part of a year or a calendar year.</param>
/// <param name="Last">The last fiscal year of a run; the same as <paramref name="First"/> for one.</param>
/// <param name="Span">The days it covers.</param>
public readonly record struct FiscalPeriod(int? First, int? Last, Period Span)
{
    /// <summary>FY2024, FY2023/FY2025, or for a part its dates.</summary>
    public override string ToString() =>
        First is not { } first ? (Span.Start == Span.End ? Span.Start.ToString()! : Span.ToString())
        : first == Last ? string.Create(CultureInfo.InvariantCulture, $"FY{first}")
        : string.Create(CultureInfo.InvariantCulture, $"FY{first}/FY{Last}");
}

/// <summary>Fiscal years, 1 April to 31 March: 令和6年度, R6年度, FY2024, and their halves, quarters and months.</summary>
/// <remarks>地方自治法 208条: a local government's fiscal year begins on 1 April and ends on 31 March.</remarks>
public static class FiscalYear
{
    /// <summary>Reads one fiscal-year cell.</summary>
    public static Reading<FiscalPeriod> Read(ReadOnlySpan<char> text)
    {
        if (Period.IsCanonical(text) || JapaneseDate.IsCanonical(text))
        {
            Reading<Period> span = Period.Read(text);
            return span.HasValue ? Reading<FiscalPeriod>.Clean(new(null, null, span.Value)) : Reading<FiscalPeriod>.Refused(span.Rule!);
        }

        var folded = new TextBuilder(stackalloc char[64]);
        ParseText.Fold(text, ref folded);
        Reading<FiscalPeriod> reading = FiscalYearParser.Read(folded.Text);
        folded.Dispose();
        return reading.Status == ReadingStatus.Changed && text.SequenceEqual(reading.Value.ToString()) ? Reading<FiscalPeriod>.Clean(reading.Value) : reading;
    }

    /// <summary>True for FYyyyy. Allocates nothing.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text) =>
        (text.Length == 6 && text.StartsWith("FY") && ParseText.DigitRun(text[2..]) == 4)
        || (text.Length == 13 && text[6] == '/' && IsCanonical(text[..6]) && IsCanonical(text[7..]));

    /// <summary>The fiscal year a day falls in.</summary>
    public static int Of(DateOnly day) => day.Month >= 4 ? day.Year : day.Year - 1;
}
