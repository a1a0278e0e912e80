using System.Collections.Immutable;
using Hiraku.Model.Schemas;

namespace Hiraku.Pipeline.Extract.Inference;

/// <summary>Guesses what a column holds from its header and its first values. A kind is named only where every value bears it out.</summary>
public static class ColumnInference
{
    private const int Examples = 5;

    private static readonly HashSet<string> Missing = new(["-", "－", "―", "ー", "‐", "−", "なし", "不明", "未定", "該当なし", "N/A", "n/a"], StringComparer.Ordinal);

    /// <summary>Kinds in the order they are tried: what the header must say (any of; none means values suffice), and what every value must be.</summary>
    private static readonly (FieldKind Kind, string[] Words, Func<string, bool> Fits)[] Kinds =
    [
        (FieldKind.Url, [], ValueShapes.IsUrl),
        (FieldKind.Email, [], ValueShapes.IsEmail),
        (FieldKind.Latitude, ["緯度", "LATITUDE", "LAT", "Y座標"], text => ValueShapes.IsBetween(text, 20, 46)),
        (FieldKind.Longitude, ["経度", "LONGITUDE", "LONGTITUDE", "LNG", "LON", "X座標"], text => ValueShapes.IsBetween(text, 122, 154)),
        (FieldKind.CorporateNumber, ["法人番号"], text => ValueShapes.IsDigits(text, 13, 13)),
        (FieldKind.MunicipalityCode, ["公共団体コード", "市区町村コード", "市町村コード", "都道府県コード"], text => ValueShapes.IsDigits(text, 4, 6)),
        (FieldKind.PostalCode, ["郵便番号", "POSTCODE", "ZIP"], ValueShapes.IsPostalCode),
        (FieldKind.Phone, ["電話", "TEL", "FAX", "PHONE", "連絡先番号"], ValueShapes.IsPhone),
        (FieldKind.Phone, [], ValueShapes.IsHyphenedPhone),
        (FieldKind.Weekdays, ["曜日"], ValueShapes.IsWeekdays),
        (FieldKind.Time, [], ValueShapes.IsTime),
        (FieldKind.Date, [], ValueShapes.IsDate),
        (FieldKind.Boolean, [], text => text.ToUpperInvariant() is "TRUE" or "FALSE"),
        (FieldKind.Presence, [], text => text is "有" or "無" or "あり" or "なし" or "有り" or "無し"),
        (FieldKind.Identifier, [], ValueShapes.HasLeadingZero),
        (FieldKind.Identifier, ["ID", "NO", "NO.", "番号", "コード", "CODE"], ValueShapes.IsIdentifier),
        (FieldKind.Integer, [], ValueShapes.IsInteger),
        (FieldKind.Number, [], ValueShapes.IsNumber),
        (FieldKind.Kana, ["カナ", "ｶﾅ", "フリガナ", "かな"], ValueShapes.IsKana),
        (FieldKind.Address, ["住所", "所在地_連結表記", "ADDRESS"], _ => true),
    ];

    public static ColumnProfile Infer(string header, ImmutableArray<string> sample)
    {
        string[] filled = [.. sample.Select(value => value.Trim()).Where(value => value.Length > 0)];
        string[] telling = [.. filled.Where(value => !Missing.Contains(value))];
        double fill = sample.IsEmpty ? 0 : (double)filled.Length / sample.Length;
        return new(header, KindOf(header, telling, filled), fill, [.. filled.Distinct(StringComparer.Ordinal).Take(Examples)], PersonalColumns.Reason(header, telling));
    }

    private static FieldKind KindOf(string header, string[] telling, string[] filled)
    {
        // 有 and なし answer a question together, though なし alone means that nothing is there.
        string[] values = filled.Length > 0 && filled.All(value => value is "有" or "無" or "あり" or "なし" or "有り" or "無し") ? filled : telling;
        foreach (var (kind, words, fits) in Kinds)
        {
            if (values.Length > 0 && Says(header, words) && values.All(fits))
            {
                return kind;
            }
        }

        return FieldKind.Text;
    }

    /// <summary>Short Latin words must be the whole header: LAT is in LATEST, NO is in NOTE.</summary>
    private static bool Says(string header, string[] words)
    {
        string upper = header.ToUpperInvariant();
        return words.Length == 0 || words.Any(word => word.Length <= 3 && char.IsAsciiLetter(word[0]) ? upper == word || upper.EndsWith("_" + word, StringComparison.Ordinal) : upper.Contains(word, StringComparison.Ordinal));
    }
}
