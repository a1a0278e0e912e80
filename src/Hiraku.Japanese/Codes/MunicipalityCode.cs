using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>全国地方公共団体コード in six digits, from five, from prefecture codes, and from names.</summary>
/// <remarks>総務省 全国地方公共団体コード; JIS X 0401 and 0402; check digit with weights 6 5 4 3 2, modulus 11.</remarks>
public static class MunicipalityCode
{
    // 浜松市's wards until 2023-12-31 and what became of most of their land.
    private static readonly string[] Abolished = ["22131", "22132", "22133", "22134", "22135", "22136", "22137"];

    /// <summary>Reads one code or name.</summary>
    public static Reading<string> Read(ReadOnlySpan<char> text) =>
        !IsCanonical(text) ? CodeText.Read(text, ReadFolded) : text.IsEmpty ? Reading<string>.Empty : Reading<string>.Clean(text.ToString());

    /// <summary>True for six digits with a valid check digit and prefecture. Allocates nothing.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text) =>
        text.IsEmpty || (text.Length == 6 && ParseText.DigitRun(text) == 6 && IsPrefecture(text[..2])
            && CheckDigits.Municipality(text) == text[5] - '0' && !IsAbolished(text[..5]));

    /// <summary>Appends the check digit to five digits.</summary>
    public static string WithCheckDigit(ReadOnlySpan<char> five) => string.Create(CultureInfo.InvariantCulture, $"{five}{CheckDigits.Municipality(five)}");

    private static Reading<string> ReadFolded(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[13];
        if (!CodeText.TryDigits(text, digits, out int count))
        {
            return ReadName(text);
        }

        ReadOnlySpan<char> code = digits[..count];
        return count switch
        {
            6 => Six(code),
            5 => Five(code),
            1 or 2 => PrefectureOnly(code),
            _ => Reading<string>.Refused("wrong-length", count == 4 ? Padded(code) : null),
        };
    }

    private static Reading<string> Six(ReadOnlySpan<char> code)
    {
        if (!IsPrefecture(code[..2]))
        {
            return Reading<string>.Refused("unknown-prefecture");
        }

        int check = CheckDigits.Municipality(code);
        return check != code[5] - '0' ? Reading<string>.Refused("check-digit", WithCheckDigit(code[..5]))
            : IsAbolished(code[..5]) ? Reading<string>.Refused("abolished-code")
            : Reading<string>.Changed(code.ToString(), "code-notation");
    }

    // 52124 can only be 052124, for there is no prefecture 52. 11002 is Saitama's five digits 11002, or 011002 that lost its zero: the check digit and the table decide, or nobody.
    private static Reading<string> Five(ReadOnlySpan<char> code)
    {
        bool plain = IsPrefecture(code[..2]);
        string padded = "0" + code.ToString();
        bool lost = IsPrefecture(padded.AsSpan()[..2]) && CheckDigits.Municipality(padded) == padded[5] - '0' && (Municipalities.HasCode(ParseText.Digits(padded.AsSpan()[..5])) || padded.AsSpan(2, 3) is "000");
        bool known = Municipalities.HasCode(ParseText.Digits(code)) || code[2..].SequenceEqual("000") || code[2..].SequenceEqual("100");
        if (IsAbolished(code))
        {
            return Reading<string>.Refused("abolished-code");
        }

        if (lost && !plain)
        {
            return Reading<string>.Warned(padded, "leading-zero-restored");
        }

        if (lost && !known)
        {
            return Reading<string>.Refused("ambiguous-length", padded);
        }

        return plain ? Reading<string>.Changed(WithCheckDigit(code), "check-digit-added") : Reading<string>.Refused("unknown-prefecture");
    }

    private static Reading<string> PrefectureOnly(ReadOnlySpan<char> code)
    {
        string five = code.ToString().PadLeft(2, '0') + "000";
        return IsPrefecture(five.AsSpan()[..2]) ? Reading<string>.Changed(WithCheckDigit(five), "check-digit-added") : Reading<string>.Refused("unknown-prefecture");
    }

    private static Reading<string> ReadName(ReadOnlySpan<char> text)
    {
        string name = text.ToString().Replace(" ", "", StringComparison.Ordinal);
        int prefecture = Array.IndexOf(Municipalities.Prefectures, name) + 1;
        int? code = prefecture > 0 ? prefecture * 1000 : Municipalities.CodeOf(name);
        if (code is null && Municipalities.Named(name) is { Length: > 0 } known)
        {
            if (known.Length > 1)
            {
                return Reading<string>.Refused("ambiguous-city", string.Join(" / ", known));
            }

            code = Municipalities.CodeOf(known[0]);
        }

        return code is { } five ? Reading<string>.Changed(WithCheckDigit(five.ToString("00000", CultureInfo.InvariantCulture)), "name-to-code")
            : Reading<string>.Refused(CodeText.Refusal(text));
    }

    private static string? Padded(ReadOnlySpan<char> four)
    {
        string five = "0" + four.ToString();
        return IsPrefecture(five.AsSpan()[..2]) ? WithCheckDigit(five) : null;
    }

    private static bool IsPrefecture(ReadOnlySpan<char> two) => ParseText.Digits(two) is >= 1 and <= 47;

    private static bool IsAbolished(ReadOnlySpan<char> five)
    {
        foreach (string code in Abolished)
        {
            if (five.SequenceEqual(code))
            {
                return true;
            }
        }

        return false;
    }
}
