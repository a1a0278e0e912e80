namespace Hiraku.Japanese;

/// <summary>有 or 無, the yes/no of the recommended data sets.</summary>
/// <remarks>推奨データセット: fields named …の有無 hold 有 or 無.</remarks>
public static class Presence
{
    /// <summary>Reads one 有無 cell.</summary>
    public static Reading<string> Read(ReadOnlySpan<char> text)
    {
        if (IsCanonical(text))
        {
            return text.IsEmpty ? Reading<string>.Empty : Reading<string>.Clean(text[0] == '有' ? "有" : "無");
        }

        Reading<bool> reading = JapaneseBoolean.Read(text);
        return reading.HasValue ? new Reading<string>(reading.Status == ReadingStatus.Clean ? ReadingStatus.Changed : reading.Status, reading.Value ? "有" : "無", reading.Rule ?? "boolean-notation")
            : new Reading<string>(reading.Status, null!, reading.Rule, reading.Suggestion);
    }

    /// <summary>True for 有, 無 and empty. Allocates nothing.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text) => text.IsEmpty || (text.Length == 1 && text[0] is '有' or '無');
}
