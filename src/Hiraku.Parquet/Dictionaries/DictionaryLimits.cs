namespace Hiraku.Parquet.Dictionaries;

/// <summary>How large the dictionary of one column may become in a row group.</summary>
internal static class DictionaryLimits
{
    public const int Entries = 32_768;

    public const int Bytes = 512 * 1024;

    /// <summary>Whether the values are smaller as a dictionary and numbers into it than as they are.</summary>
    public static bool Pays(long dictionaryBytes, int entries, long values, long plainBytes)
    {
        int width = Encodings.HybridEncoder.WidthOf(Math.Max(0, entries - 1));
        return (dictionaryBytes + values * width / 8) * 4 < plainBytes * 3;
    }
}
