namespace Hiraku.Japanese;

/// <summary>The marks that stand between the two ends of a range.</summary>
internal static class RangeMarks
{
    /// <summary>Finds the first mark that can only mean a range: 〜, ~, から.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, out int at, out int length)
    {
        at = text.IndexOfAny('\u301C', '~', '\uFF5E');
        length = 1;
        int kara = text.IndexOf("から", StringComparison.Ordinal);
        if (kara >= 0 && (at < 0 || kara < at))
        {
            at = kara;
            length = 2;
        }

        return at >= 0;
    }

    /// <summary>The end of a range without まで, に and spaces.</summary>
    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text) => ParseText.Without(text.Trim(' '), "まで").Trim(' ');
}
