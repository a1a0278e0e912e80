using System.Collections.Frozen;

namespace Hiraku.Japanese;

/// <summary>Yes and no as columns write them; a third answer is refused, an empty cell is unknown and not no.</summary>
/// <remarks>GIF 452-1 (有 is 1, 無 is 0), 推奨データセット (有, 無). Three characters serve as the circle: ○ U+25CB, ◯ U+25EF and the numeral 〇 U+3007.</remarks>
public static class JapaneseBoolean
{
    private static readonly FrozenDictionary<string, bool> Words = Build();
    private static readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Partial = FrozenSet.ToFrozenSet(
        ["△", "▲", "一部", "一部可", "要問合せ", "要相談", "応相談", "相談", "要確認", "要予約", "条件付き", "条件付", "一部有", "一部あり", "要問い合わせ", "調整中"], StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PartialLookup = Partial.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads one yes/no cell.</summary>
    public static Reading<bool> Read(ReadOnlySpan<char> text)
    {
        if (text is "TRUE" or "FALSE")
        {
            return Reading<bool>.Clean(text is "TRUE");
        }

        if (text.Length == 1 && text[0] == '\u3292')
        {
            return Reading<bool>.Warned(true, "square-sign");
        }

        var folded = new TextBuilder(stackalloc char[64]);
        ParseText.Fold(text, ref folded);
        Reading<bool> reading = ReadFolded(folded.Text);
        folded.Dispose();
        return reading;
    }

    private static Reading<bool> ReadFolded(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return Reading<bool>.Empty;
        }

        if (Lookup.TryGetValue(text, out bool value))
        {
            return Reading<bool>.Changed(value, "boolean-notation");
        }

        if (text is "O" or "o" or "\u043E" or "\u041E")
        {
            return Reading<bool>.Warned(true, text[0] >= '\u0400' ? "cyrillic-o" : "latin-o");
        }

        if (PartialLookup.Contains(text))
        {
            return Reading<bool>.Refused("partial");
        }

        if (text is "有・無" or "有無" or "有/無" or "有 無" or "はい・いいえ" or "可・否")
        {
            return Reading<bool>.Refused("unselected");
        }

        if (MissingMark.Kind(text) is not MissingMarks.None and var mark)
        {
            return Reading<bool>.Refused(mark == MissingMarks.Unknown ? "unknown-value" : "empty-marker");
        }

        int open = text.IndexOf('(');
        return open > 0 && text[^1] == ')' && Lookup.TryGetValue(text[..open].TrimEnd(' '), out value)
            ? Reading<bool>.Changed(value, "boolean-with-note")
            : Reading<bool>.Refused("not-a-boolean");
    }

    private static FrozenDictionary<string, bool> Build()
    {
        string[] yes =
        [
            "有", "有り", "あり", "アリ", "ある", "○", "◯", "〇", "●", "◎", "✓", "✔", "☑", "✅", "レ", "可", "可能", "必要", "要", "はい", "Yes", "yes", "YES", "Y", "y", "TRUE", "True", "true", "T", "t",
            "1", "1.0", "対応済", "対応済み", "対応", "設置", "設置済", "済", "該当", "実施", "開催", "利用可", "利用可能", "対応可", "\u2B55", "⦿", "◉",
        ];
        string[] no =
        [
            "無", "無し", "なし", "ナシ", "ない", "\u00D7", "✕", "✖", "☓", "╳", "❌", "X", "x", "不可", "不可能", "否", "不要", "いいえ", "No", "no", "NO", "N", "n", "FALSE", "False", "false", "F", "f",
            "0", "0.0", "未対応", "未設置", "未実施", "非対応", "非該当", "中止", "利用不可", "対応不可", "未",
        ];
        return yes.Select(word => KeyValuePair.Create(word, true)).Concat(no.Select(word => KeyValuePair.Create(word, false)))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }
}
