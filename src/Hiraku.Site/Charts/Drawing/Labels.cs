namespace Hiraku.Site.Charts.Drawing;

/// <summary>How wide texts are, in ems, and how they are shortened.</summary>
public static class Labels
{
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
