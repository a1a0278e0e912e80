using Hiraku.Model;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Map.Headers;

namespace Hiraku.Pipeline.Map.Values;

/// <summary>Kinds that a column's values alone can prove, and the headers that forbid it all the same.</summary>
internal static class ValueEvidence
{
    private static readonly string[] PhoneButOther = ["fax", "携帯", "担当", "緊急", "夜間", "休日", "内線", "申込", "予約", "番号1", "番号2", "予備"];

    private static readonly string[] UrlButOther =
        ["申込", "予約", "地図", "マップ", "画像", "写真", "動画", "ライセンス", "form", "フォーム", "sns", "twitter", "facebook", "instagram", "line", "ダウンロード", "申請", "運営", "法人", "管理"];

    public static FieldKind[] Kinds { get; } = [FieldKind.Latitude, FieldKind.Longitude, FieldKind.PostalCode, FieldKind.Phone, FieldKind.Email];

    /// <summary>Nearly every cell looks so, and there are enough of them.</summary>
    public static bool Speaks(FieldKind kind, ColumnLook look) => look.Filled >= 3 && look.Share(kind) - Bare(kind, look) >= 0.9 && look.Distinct > 1;

    /// <summary>Seven digits without a hyphen are a number as well, so they prove no postal code.</summary>
    private static double Bare(FieldKind kind, ColumnLook look) => kind == FieldKind.PostalCode ? look.Share(FieldKind.Integer) : 0;

    public static bool Allows(FieldKind kind, string header) =>
        !(kind switch { FieldKind.Phone => PhoneButOther, FieldKind.Url => UrlButOther, _ => [] }).Any(word => HeaderText.Key(header).Contains(word, StringComparison.Ordinal));

    /// <summary>Kinds whose values can confirm what half a header says.</summary>
    public static bool IsProof(FieldKind kind) => kind == FieldKind.Url || Kinds.Contains(kind);

    public static double Confidence(FieldKind kind) => kind is FieldKind.Latitude or FieldKind.Longitude ? 0.88 : 0.82;

    public static LocalizedText Why(FieldKind kind) => kind switch
    {
        FieldKind.Latitude => MapReasons.Values("緯度", "latitudes"),
        FieldKind.Longitude => MapReasons.Values("経度", "longitudes"),
        FieldKind.PostalCode => MapReasons.Values("郵便番号", "postal codes"),
        FieldKind.Phone => MapReasons.Values("電話番号", "phone numbers"),
        FieldKind.Email => MapReasons.Values("メールアドレス", "e-mail addresses"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no evidence by values"),
    };
}
