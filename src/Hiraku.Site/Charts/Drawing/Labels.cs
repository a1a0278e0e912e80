using Hiraku.Site.Rendering;

namespace Hiraku.Site.Charts.Drawing;

/// <summary>How wide texts are, in ems, and how they are shortened.</summary>
public static class Labels
{
    /// <summary>Short names of points in time for an axis: what they all share is left out.</summary>
    public static string[] Times(Chart chart, Locale locale)
    {
        var moments = chart.Moments;
        if (moments.Length != chart.Categories.Length || moments.Any(moment => moment.Length is not (4 or 7 or 10) || !char.IsAsciiDigit(moment[0])))
        {
            return BarDrawing.Names(chart, locale);
        }

        bool yearly = moments.All(moment => moment.Length >= 4 && moment[4..] == moments[0][4..]);
        bool monthly = moments.All(moment => moment.Length >= 7 && moment[7..] == moments[0][7..]);
        return [.. moments.Select(moment => yearly ? Numerals.Day(moment[..4], locale.Language) : (monthly ? moment[..7] : moment).Replace('-', '/'))];
    }

    public static double Width(string text)
    {
        double width = 0;
        foreach (System.Text.Rune rune in text.EnumerateRunes())
        {
            width += rune.Value < 0x2000 ? 0.58 : 1;
        }

        return width;
    }

    /// <summary>The text, or as much of its beginning as fits, with an ellipsis.</summary>
    public static string Fit(string text, double ems)
    {
        if (Width(text) <= ems)
        {
            return text;
        }

        double width = 1;
        int end = 0;
        foreach (System.Text.Rune rune in text.EnumerateRunes())
        {
            width += rune.Value < 0x2000 ? 0.58 : 1;
            if (width > ems)
            {
                break;
            }

            end += rune.Utf16SequenceLength;
        }

        return text[..end] + "…";
    }
}
