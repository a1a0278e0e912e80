using Hiraku.Model.Catalogs;
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

    public static string Word(this PublicationStatus status) => status switch
    {
        PublicationStatus.Published => "published",
        PublicationStatus.Held => "held",
        PublicationStatus.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Ja(this PublicationStatus status) => status switch
    {
        PublicationStatus.Published => "公開しました",
        PublicationStatus.Held => "保留（前回の版を公開中）",
        PublicationStatus.Failed => "公開できません",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
