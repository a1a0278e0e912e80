namespace Hiraku.Japanese;

/// <summary>Words that stand around dates, or in their place.</summary>
internal static class DateWords
{
    /// <summary>Words after a date that do not change which day is meant.</summary>
    public static readonly string[] Suffixes =
    [
        "現在", "時点", "更新", "最終更新", "付け", "付", "分", "実施", "公表", "作成", "改正", "施行", "開設", "設置", "竣工", "登録", "発行", "指定", "掲載", "確認", "開催", "生まれ", "生",
    ];

    /// <summary>Words that make a date less sure.</summary>
    public static readonly string[] Doubts = ["頃", "ごろ", "ころ", "予定", "(予定)", "見込", "見込み", "以前", "以降"];

    private static readonly string[] Seasons = ["春", "夏", "秋", "冬"];
    private static readonly string[] Thirds = ["上旬", "中旬", "下旬", "初旬"];

    /// <summary>The suffix of the text that names a season or a third of a month.</summary>
    public static string? VagueSuffix(ReadOnlySpan<char> text) => Ending(text, Thirds) ?? Ending(text, Seasons);

    /// <summary>The first of the words that the text ends with.</summary>
    public static string? Ending(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (text.Length > word.Length && text.EndsWith(word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>Why a text that does not scan is not a date.</summary>
    public static string Refusal(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(CharacterRange.Digits) && !HasNumeral(text))
        {
            return "not-a-date";
        }

        return text.EndsWith("年度") ? "fiscal-year-not-date" : IsOldEra(text) ? "unsupported-era" : VagueSuffix(text) is not null ? "not-a-date" : "unparsable-date";
    }

    // 慶応3年, 天保1年: two ideographs and a year that no era of the table answers to.
    private static bool IsOldEra(ReadOnlySpan<char> text) =>
        text.Length >= 4 && Characters.IsKanji(text[0]) && Characters.IsKanji(text[1])
        && (char.IsAsciiDigit(text[2]) || text[2] == '元' || KanjiNumeralParser.IsNumeral(text[2]))
        && text[2..].Contains('年') && !KanjiNumeralParser.IsNumeral(text[0]);

    private static bool HasNumeral(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (KanjiNumeralParser.IsNumeral(c))
            {
                return true;
            }
        }

        return false;
    }
}
