using System.Buffers;
using System.Text.RegularExpressions;

namespace Hiraku.Japanese;

/// <summary>Finds what may identify a living person, so that it is not published by accident.</summary>
/// <remarks>個人情報保護法 2条1項 (personal information), 2条2項 and 施行令 1条 (identification codes), 2条3項 (sensitive).</remarks>
public static class PersonalData
{
    private static readonly SearchValues<char> Triggers = SearchValues.Create("@\uFF20[(\uFF08方籍科氏名護病帳生歳齢");

    private static readonly string[] FreeMail =
    [
        "gmail.com", "yahoo.co.jp", "ymail.ne.jp", "ezweb.ne.jp", "au.com", "docomo.ne.jp", "softbank.ne.jp", "i.softbank.jp", "vodafone.ne.jp", "outlook.jp", "outlook.com",
        "hotmail.com", "hotmail.co.jp", "live.jp", "icloud.com", "me.com", "rakumail.jp", "rakuten.jp", "ymobile.ne.jp", "y-mobile.ne.jp", "uqmobile.jp", "nifty.com", "excite.co.jp",
    ];

    /// <summary>All findings, in the order of the text; an empty list for most cells, without allocating.</summary>
    public static IReadOnlyList<PersonalFinding> Find(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !MayHold(text))
        {
            return [];
        }

        char[] folded = new char[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            folded[i] = Fold(text[i]);
        }

        List<PersonalFinding>? found = null;
        foreach ((string kind, Regex pattern) in PersonalPatterns.All)
        {
            Collect(folded, kind, pattern, ref found);
        }

        if (found is not null && found.Exists(finding => finding.Kind == "person-name"))
        {
            Collect(folded, "address", PersonalPatterns.Address(), ref found);
        }

        found?.Sort((a, b) => a.Range.Start.Value.CompareTo(b.Range.Start.Value));
        return found ?? (IReadOnlyList<PersonalFinding>)[];
    }

    // Words and signs without which no pattern can match; most cells end here.
    private static bool MayHold(ReadOnlySpan<char> text) =>
        text.ContainsAny(Triggers) || HasLongRun(text);

    private static bool HasLongRun(ReadOnlySpan<char> text)
    {
        int digits = 0;
        foreach (char c in text)
        {
            digits += Characters.IsDigit(c) ? 1 : 0;
        }

        return digits >= 7;
    }

    private static char Fold(char c) => Characters.Class(c) switch
    {
        CharacterClass.Wide or CharacterClass.WidePunctuation when c is >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        CharacterClass.Space or CharacterClass.NewLine => ' ',
        CharacterClass.Dash or CharacterClass.LongVowel => '-',
        _ => c,
    };

    private static void Collect(char[] folded, string kind, Regex pattern, ref List<PersonalFinding>? found)
    {
        foreach (ValueMatch match in pattern.EnumerateMatches(folded))
        {
            Range range = match.Index..(match.Index + match.Length);
            string? judged = Overlaps(found, range) ? null : Judge(kind, folded.AsSpan(range));
            if (judged is not null)
            {
                (found ??= []).Add(new PersonalFinding(judged, range));
            }
        }
    }

    private static bool Overlaps(List<PersonalFinding>? found, Range range)
    {
        foreach (PersonalFinding other in found ?? [])
        {
            if (range.Start.Value < other.Range.End.Value && other.Range.Start.Value < range.End.Value)
            {
                return true;
            }
        }

        return false;
    }

    private static string? Judge(string kind, ReadOnlySpan<char> hit)
    {
        switch (kind)
        {
            case "email":
                return Mail(hit);
            case "my-number":
                bool labelled = !char.IsAsciiDigit(hit[0]);
                return HasMyNumber(hit) ? "my-number" : labelled ? "my-number-label" : null;
            case "credit-card":
                Span<char> digits = stackalloc char[16];
                return CodeText.TryDigits(hit, digits, out int count) && count == 16 && hit[0] is '3' or '4' or '5' or '6' && CheckDigits.Luhn(digits) ? kind : null;
            default:
                return kind;
        }
    }

    private static bool HasMyNumber(ReadOnlySpan<char> hit)
    {
        Span<char> digits = stackalloc char[12];
        int first = hit.IndexOfAny(CharacterRange.Digits);
        return CodeText.TryDigits(hit[first..], digits, out int count) && MyNumber.HasCheckDigit(digits[..count]);
    }

    private static string Mail(ReadOnlySpan<char> address)
    {
        int at = address.LastIndexOfAny('@', ']', ')');
        string domain = address[(at + 1)..].ToString().ToLowerInvariant();
        if (domain.EndsWith(".lg.jp", StringComparison.Ordinal) || domain.EndsWith(".go.jp", StringComparison.Ordinal) || domain.StartsWith("city.", StringComparison.Ordinal)
            || domain.StartsWith("pref.", StringComparison.Ordinal) || domain.StartsWith("town.", StringComparison.Ordinal) || domain.StartsWith("vill.", StringComparison.Ordinal) || domain.StartsWith("metro.", StringComparison.Ordinal))
        {
            return "email-public-office";
        }

        return FreeMail.Contains(domain) ? "email-personal-domain" : "email";
    }
}
