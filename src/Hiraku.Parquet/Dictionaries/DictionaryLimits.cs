namespace Hiraku.Parquet.Dictionaries;

/// <summary>How large the dictionary of one column may become in a row group.</summary>
internal static class DictionaryLimits
{
    public const int Entries = 32_768;

    public const int Bytes = 512 * 1024;

    /// <summary>After how many values a column that hardly repeats is found out.</summary>
    public const int ProbeValues = 2048;

    /// <summary>
    /// Whether so few of the first values repeat that the dictionary would fill up: of n values drawn evenly from N,
    /// about n * n / 2N repeat (the birthday problem), and N must not be above <see cref="Entries"/>.
    /// </summary>
    public static bool WillOverflow(int entries, long values) => (values - entries) * 2 * Entries < values * values;

    /// <summary>Whether the values are smaller as a dictionary and numbers into it than as they are.</summary>
    public static bool Pays(long dictionaryBytes, int entries, long values, long plainBytes)
    {
        int width = Encodings.HybridEncoder.WidthOf(Math.Max(0, entries - 1));
        return (dictionaryBytes + values * width / 8) * 4 < plainBytes * 3;
    }
}
