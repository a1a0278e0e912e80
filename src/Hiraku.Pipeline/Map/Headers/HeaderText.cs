using System.Collections.Immutable;
using System.Text;
using Hiraku.Model;

namespace Hiraku.Pipeline.Map.Headers;

/// <summary>
/// A header reduced to what it says, so that spellings of one name meet: width, case, white space, line breaks, brackets,
/// underscores and the dozen dashes. For comparing only; what is shown or published is the header as it stands.
/// </summary>
internal static class HeaderText
{
    private static readonly ImmutableArray<(string From, string To)> Spellings =
    [
        ("標記", "表記"), ("車いす", "車椅子"), ("がけ崩れ", "崖崩れ"), ("子ども", "こども"), ("子供", "こども"),
        ("問い合わせ", "問合せ"), ("お問合せ", "問合せ"), ("問合わせ", "問合せ"), ("フリガナ", "カナ"), ("ふりがな", "カナ"), ("振り仮名", "カナ"), ("よみがな", "カナ"),
        ("ホームページアドレス", "url"), ("ホームページ", "url"), ("ウェブサイト", "url"), ("webサイト", "url"), ("urlurl", "url"),
        ("メールアドレス", "メール"), ("eメール", "メール"), ("eーmail", "メール"), ("mail", "メール"), ("ファックス", "fax"), ("ファクシミリ", "fax"), ("ファクス", "fax"),
        ("歳ー", "ー"), ("歳~", "ー"), ("~", "ー"),
    ];

    public static string Key(string header)
    {
        string text = CompatibilityForm.Of(header).ToLowerInvariant();
        var key = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            _ = c switch
            {
                _ when char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF' or '\u200D' => key,
                _ when IsDash(c) => key.Append('ー'),
                '〔' or '[' or '【' or '「' or '『' or '<' or '≪' or '{' => key.Append('('),
                '〕' or ']' or '】' or '」' or '』' or '>' or '≫' or '}' => key.Append(')'),
                '_' or '・' or '/' or '、' or ',' or ':' or '.' or '。' or '※' or '*' or '"' or '\'' => key,
                '〜' or '∼' or '～' => key.Append('~'),
                _ => key.Append(c),
            };
        }

        return Spell(StripNumbering(key.ToString()));
    }

    /// <summary>The key without what stands in brackets at its end, and that; the rest is empty where there is none.</summary>
    public static (string Bare, string Bracket) SplitBracket(string key)
    {
        int open = key.EndsWith(')') ? key.LastIndexOf('(') : -1;
        return open > 0 ? (key[..open], key[(open + 1)..^1]) : (key, "");
    }

    private static bool IsDash(char c) =>
        c is '-' or 'ー' or 'ｰ' or '\u00AD' or '\u2212' or '\uFE63' or '\uFF0D' or '\u30FC' or (>= '\u2010' and <= '\u2015') or '\u2500' or '\u2501';

    /// <summary>「1 名称」「①名称」「(3)名称」 → 名称; never the whole header, and not ages such as 0-4歳.</summary>
    private static string StripNumbering(string key)
    {
        int at = 0;
        bool bracket = key.StartsWith('(');
        at += bracket ? 1 : 0;
        int digits = at;
        while (at < key.Length && char.IsAsciiDigit(key[at]))
        {
            at++;
        }

        bool isNumbering = at > digits && at - digits <= 2 && bracket && at < key.Length - 1 && key[at] == ')';
        return isNumbering ? key[(at + 1)..] : key;
    }

    private static string Spell(string key)
    {
        foreach (var (from, to) in Spellings)
        {
            key = key.Replace(from, to, StringComparison.Ordinal);
        }

        return key;
    }
}
