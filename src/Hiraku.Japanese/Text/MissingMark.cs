using System.Buffers;
using System.Collections.Frozen;

namespace Hiraku.Japanese;

/// <summary>Which marks count as "no value" in a field.</summary>
[Flags]
public enum MissingMarks
{
    /// <summary>Only an empty cell is missing.</summary>
    None = 0,

    /// <summary>Hyphens, dashes and slashes alone.</summary>
    Dashes = 1,

    /// <summary>なし, 該当なし, 特になし, N/A, null.</summary>
    Nothing = 2,

    /// <summary>不明, 未定, 非公開, 調査中, 無回答.</summary>
    Unknown = 4,

    /// <summary>… and ・・・ of statistics tables.</summary>
    Dots = 8,

    /// <summary>The usual set.</summary>
    All = Dashes | Nothing | Unknown | Dots,
}

/// <summary>Tells cells that say "there is no value" from values. The field's policy decides which marks do so.</summary>
/// <remarks>GIF DS-441 8.4: an unknown value is left empty outside codes. In statistics － means nil, so such fields switch <see cref="MissingMarks.Dashes"/> off.</remarks>
public static class MissingMark
{
    private static readonly FrozenSet<string> NothingWords = FrozenSet.ToFrozenSet(
        ["なし", "無し", "ナシ", "無", "該当なし", "該当無し", "特になし", "特に無し", "NA", "N/A", "n/a", "null", "NULL", "Null", "None", "#N/A", "{}", "空欄"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> UnknownWords = FrozenSet.ToFrozenSet(
        ["不明", "未定", "非公開", "調査中", "無回答", "不詳", "未確認", "未集計", "集計中", "未調査", "検討中", "9999-99-99", "未回答", "確認中"], StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NothingLookup = NothingWords.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UnknownLookup = UnknownWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a mark can begin with.</summary>
    private static readonly SearchValues<char> Beginnings = SearchValues.Create(
        [.. NothingWords.Concat(UnknownWords).Select(word => word[0]), .. "-/\uFF0F\u30FC\uFF70\u4E00\u2026\u2025\u30FB\uFF65.", .. Characters.EveryDash]);

    /// <summary>One bit for each character that a cell with a mark can begin with: most cells are told from one by it alone.</summary>
    private static readonly ulong[] Firsts = FirstBits();

    /// <summary>True when the cell only says that there is no value.</summary>
    public static bool Is(ReadOnlySpan<char> text, MissingMarks marks = MissingMarks.All) => (Kind(text) & marks) != 0;

    /// <summary>Which mark the cell is; <see cref="MissingMarks.None"/> for a value and for an empty cell.</summary>
    public static MissingMarks Kind(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || (Firsts[text[0] >> 6] & (1UL << text[0])) == 0)
        {
            return MissingMarks.None;
        }

        ReadOnlySpan<char> mark = Trim(text);
        if (mark.IsEmpty || mark.Length > 10 || !Beginnings.Contains(mark[0]))
        {
            return MissingMarks.None;
        }

        if (IsAll(mark, static c => c is '-' or ' ' or '/' or '\uFF0F' or '\u30FC' or '\uFF70' or '\u4E00' || Characters.Class(c) == CharacterClass.Dash))
        {
            return mark is "\u4E00" ? MissingMarks.None : MissingMarks.Dashes;
        }

        if (IsAll(mark, static c => c is '\u2026' or '\u2025' or '\u30FB' or '\uFF65') || mark is "..." or "..")
        {
            return MissingMarks.Dots;
        }

        return NothingLookup.Contains(mark) ? MissingMarks.Nothing : UnknownLookup.Contains(mark) ? MissingMarks.Unknown : MissingMarks.None;
    }

    private static ulong[] FirstBits()
    {
        SearchValues<char> beginnings = Beginnings;
        ulong[] bits = new ulong[(char.MaxValue + 1) / 64];
        for (int code = 0; code <= char.MaxValue; code++)
        {
            char c = (char)code;
            if (char.IsWhiteSpace(c) || c is '(' or '\uFF08' or '[' || beginnings.Contains(c))
            {
                bits[c >> 6] |= 1UL << c;
            }
        }

        return bits;
    }

    private static bool IsAll(ReadOnlySpan<char> text, Func<char, bool> test)
    {
        foreach (char c in text)
        {
            if (!test(c))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Length > 2 && text[0] is '(' or '\uFF08' or '[' && text[^1] is ')' or '\uFF09' or ']' ? text[1..^1] : text;
    }
}
