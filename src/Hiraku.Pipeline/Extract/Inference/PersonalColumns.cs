namespace Hiraku.Pipeline.Extract.Inference;

/// <summary>Suspects columns that are about persons; the verdict is the privacy check's.</summary>
internal static class PersonalColumns
{
    private static readonly (string Reason, string[] Words)[] Headers =
    [
        ("name", ["氏名", "名前", "代表者", "世帯主", "保護者", "担当者", "管理者名"]),
        ("birth-date", ["生年月日", "誕生日"]),
        ("person", ["年齢", "性別", "個人番号", "マイナンバー", "患者", "病歴", "所得", "国籍"]),
    ];

    private static readonly string[] NotOfPersons = ["受入", "発生年月日"];

    public static string? Reason(string header, IReadOnlyCollection<string> values)
    {
        foreach (var (reason, words) in Headers)
        {
            if (words.Any(word => header.Contains(word, StringComparison.Ordinal)) && !NotOfPersons.Any(word => header.Contains(word, StringComparison.Ordinal)))
            {
                return reason;
            }
        }

        return values.Any(IsMobile) ? "mobile-phone" : values.Any(IsPrivateMail) ? "email" : null;
    }

    private static bool IsMobile(string text)
    {
        string digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length == 11 && text.Length <= 15 && digits[..3] is "070" or "080" or "090";
    }

    private static bool IsPrivateMail(string text) => ValueShapes.IsEmail(text) && !text.Contains(".lg.jp", StringComparison.Ordinal) && !text.Contains(".go.jp", StringComparison.Ordinal);
}
