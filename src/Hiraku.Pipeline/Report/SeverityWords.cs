using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Report;

/// <summary>How reports call a severity and a status, for programs and for people.</summary>
internal static class SeverityWords
{
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note => "note",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    public static string Ja(this Severity severity) => severity switch
    {
        Severity.Error => "エラー",
        Severity.Warning => "警告",
        Severity.Note => "参考",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    public static string Word(this ReportStatus status) => status switch
    {
        ReportStatus.Published => "published",
        ReportStatus.Held => "held",
        ReportStatus.Failed => "failed",
        ReportStatus.Fit => "fit",
        ReportStatus.Unfit => "unfit",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Ja(this ReportStatus status) => status switch
    {
        ReportStatus.Published => "公開しました",
        ReportStatus.Held => "保留（前回の版を公開中）",
        ReportStatus.Failed => "公開できません",
        ReportStatus.Fit => "公開できる状態（検査だけ）",
        ReportStatus.Unfit => "このままでは公開できません（検査だけ）",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>True where nothing was to be published; the words for rows differ then.</summary>
    public static bool IsOnlyLooked(this ReportStatus status) => status is ReportStatus.Fit or ReportStatus.Unfit;

    public static bool IsGood(this ReportStatus status) => status is ReportStatus.Published or ReportStatus.Fit;
}
