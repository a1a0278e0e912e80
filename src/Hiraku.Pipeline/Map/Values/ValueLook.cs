using System.Globalization;
using System.Text.RegularExpressions;
using Hiraku.Model;
using Hiraku.Model.Schemas;

namespace Hiraku.Pipeline.Map.Values;

/// <summary>What a single cell looks like at a glance. Whether it is right is for the normaliser to say.</summary>
internal static partial class ValueLook
{
    private static readonly HashSet<string> Missing = new(StringComparer.Ordinal)
    {
        "", "-", "ー", "--", "―", "‐", "−", "*", "...", "なし", "無し", "不明", "未定", "非公開", "同上", "null", "nan",
    };

    private static readonly HashSet<string> Presences = new(StringComparer.Ordinal)
    {
        "有", "無", "○", "〇", "◯", "×", "✕", "△", "●", "◎", "あり", "なし", "有り", "無し", "可", "不可", "y", "n", "yes", "no", "true", "false", "0", "1", "1.0", "0.0", "その他",
    };

    /// <summary>So much of a cell tells what it is.</summary>
    private const int Longest = 400;

    /// <summary>Width and case folded, blanks trimmed; empty for what stands for nothing.</summary>
    public static string Fold(string cell)
    {
        string text = CompatibilityForm.Of(cell.Length > Longest ? cell[..Longest] : cell).Trim().ToLowerInvariant();
        return Missing.Contains(text) ? "" : text;
    }

    /// <summary>The kinds a folded cell could be of; a cell may be of several.</summary>
    public static IEnumerable<FieldKind> Kinds(string text)
    {
        bool isPlain = PlainNumber().IsMatch(text);
        if (isPlain && double.TryParse(text.AsSpan().TrimStart("△▲ "), CultureInfo.InvariantCulture, out double number))
        {
            foreach (FieldKind kind in OfNumber(text, number))
            {
                yield return kind;
            }
        }
        else if (CountedNumber().IsMatch(text))
        {
            yield return FieldKind.Number;
            if (!text.Contains('.'))
            {
                yield return FieldKind.Integer;
            }
        }

        foreach (var (kind, pattern) in Patterns)
        {
            if (pattern.IsMatch(text))
            {
                yield return kind;
            }
        }

        if (Presences.Contains(text))
        {
            yield return FieldKind.Presence;
            yield return FieldKind.Flag;
            yield return FieldKind.Boolean;
        }
    }

    private static IEnumerable<FieldKind> OfNumber(string text, double number)
    {
        yield return FieldKind.Number;
        if (!text.Contains('.') || number == Math.Floor(number))
        {
            yield return FieldKind.Integer;
        }

        if (number is >= 20 and <= 46 && HasDecimals(text))
        {
            yield return FieldKind.Latitude;
        }

        if (number is >= 122 and <= 154 && HasDecimals(text))
        {
            yield return FieldKind.Longitude;
        }
    }

    private static bool HasDecimals(string text) => text.IndexOf('.') is >= 0 and int dot && text.Length - dot > 3;

    private static readonly (FieldKind Kind, Regex Pattern)[] Patterns =
    [
        (FieldKind.Phone, Phone()), (FieldKind.PostalCode, PostalCode()), (FieldKind.Coordinates, Coordinates()),
        (FieldKind.Date, Date()), (FieldKind.YearMonth, YearMonth()), (FieldKind.FiscalYear, FiscalYear()),
        (FieldKind.Time, Time()), (FieldKind.Hours, Hours()), (FieldKind.Weekdays, Weekdays()),
        (FieldKind.Url, Url()), (FieldKind.Email, Email()),
        (FieldKind.MunicipalityCode, MunicipalityCode()), (FieldKind.CorporateNumber, CorporateNumber()),
        (FieldKind.Kana, Kana()), (FieldKind.Prefecture, Prefecture()), (FieldKind.Address, Address()), (FieldKind.AddressRest, AddressRest()), (FieldKind.Code, LeadingZero()),
    ];

    [GeneratedRegex(@"^[△▲-]?\s?\d{1,3}(,\d{3})*(\.\d+)?$|^[△▲-]?\d+(\.\d+)?$")]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"^約?\d[\d,]*(\.\d+)?\s?(人|名|円|件|世帯|台|基|箇所|個|本|冊|点|回|室|席|戸|床|m|m2|km2|ha|%|歳|才|階)(程度)?$")]
    private static partial Regex CountedNumber();

    [GeneratedRegex(@"^(tel:?)?\(?0\d{1,4}[)\-ー―‐−]\s?\d{1,4}[\-ー―‐−]\d{3,4}|^0\d{9,10}$|^\d{2,4}[\-ー―‐−]\d{4}$")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^〒?\d{3}[\-ー―‐−]\d{4}$|^\d{7}$")]
    private static partial Regex PostalCode();

    [GeneratedRegex(@"^\(?(2\d|3\d|4[0-6])\.\d{3,}\s*[,、 ]\s*1[2-5]\d\.\d{3,}\)?$|^\(?1[2-5]\d\.\d{3,}\s*[,、 ]\s*(2\d|3\d|4[0-6])\.\d{3,}\)?$")]
    private static partial Regex Coordinates();

    [GeneratedRegex(@"^(19|20)\d\d[/\-.年]\s?\d{1,2}[/\-.月]\s?\d{1,2}日?(\s.*)?$|^(明治|大正|昭和|平成|令和|[mtshr]\.?)\s?(\d{1,2}|元)[年./\-]\s?\d{1,2}[月./\-]\s?\d{1,2}日?|^(19|20)\d{6}$|^\d{1,2}/\d{1,2}/(\d\d|(19|20)\d\d)$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^(19|20)\d\d[/\-年]\s?\d{1,2}月?$|^(昭和|平成|令和|[shr])(\d{1,2}|元)[年.]\s?\d{1,2}月?$")]
    private static partial Regex YearMonth();

    [GeneratedRegex(@"^((昭和|平成|令和|[shr])(\d{1,2}|元)|(19|20)\d\d)年度$")]
    private static partial Regex FiscalYear();

    [GeneratedRegex(@"^(午前|午後)?\s?\d{1,2}[:;時]\d{0,2}分?(:\d\d)?$")]
    private static partial Regex Time();

    [GeneratedRegex(@"\d{1,2}[:時]\d{0,2}分?\s?[~〜?\-ー―−]\s?(午後)?\d{1,2}[:時]")]
    private static partial Regex Hours();

    [GeneratedRegex(@"^[月火水木金土日祝平毎休曜日・、,~〜\-ー　 ]+$")]
    private static partial Regex Weekdays();

    [GeneratedRegex(@"^https?:?/?/|^www\.")]
    private static partial Regex Url();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[a-z]+$")]
    private static partial Regex Email();

    [GeneratedRegex(@"^\d{4,6}$")]
    private static partial Regex MunicipalityCode();

    [GeneratedRegex(@"^[1-9]\d{12}$")]
    private static partial Regex CorporateNumber();

    [GeneratedRegex(@"^[ァ-ヺー・\u3041-\u3096\s0-9a-z().&\-]+$")]
    private static partial Regex Kana();

    [GeneratedRegex(@"^(北海道|東京都|京都府|大阪府|.{2,3}県)$")]
    private static partial Regex Prefecture();

    [GeneratedRegex(@"(都|道|府|県|市|区|町|村|郡|丁目|番地|字).*\d|^.{1,12}[市区町村郡].{1,}|^\D{2,}\d+([\-ー―‐−の]\d+)*")]
    private static partial Regex Address();

    [GeneratedRegex(@"\d+(番地?)?[\-ー―‐−の]\d+|\d+番")]
    private static partial Regex AddressRest();

    [GeneratedRegex(@"^0\d+$")]
    private static partial Regex LeadingZero();
}
