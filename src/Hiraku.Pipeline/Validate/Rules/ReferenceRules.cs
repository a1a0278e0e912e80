using Hiraku.Model;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Validate.Rules;

/// <summary>What can be wrong between two datasets (HK622x).</summary>
public static class ReferenceRules
{
    public static readonly Rule Missing = new(
        "HK6221", "reference-missing", Severity.Warning,
        new("ほかのデータセットにない値です", "A value that the other dataset does not have"),
        new("ID などで二つのデータをつなぐ人が、この行の相手を見つけられません。", "Whoever joins the two datasets finds nothing for this row."),
        new("書き間違いなら直してください。新しい施設などで相手の一覧にまだないなら、先にそちらへ加えてもらってください。",
            "Correct it if it is mistyped. If it is new and the other list lacks it, have it added there first."),
        "施設ID: 1312020001");

    public static readonly Rule Unchecked = new(
        "HK6222", "reference-unchecked", Severity.Warning,
        new("参照先がまだ公開されていないので、つながりを確かめられません", "The dataset referred to is not published yet, so nothing could be compared"),
        new("ID などの書き間違いがあっても、今日は見つけられません。", "A mistyped ID would not be found today."),
        new("データ担当の方へ: 参照先のデータセットを先に公開できる状態にしてください。部署の表に直すところはありません。",
            "For the data staff: get the other dataset published first. There is nothing to mend in the department's table."),
        "references: [{ field: 施設ID, dataset: public-facility, to: ID }]");

    public static IReadOnlyList<Rule> All { get; } = [Missing, Unchecked];

    /// <param name="value">As it would be published.</param>
    /// <param name="text">The clerk's own cell.</param>
    public static Diagnostic NotThere(Location place, ReferencedValues other, string value, string text, string? nearest) => Diagnostic.Of(
        Missing,
        place,
        new($"「{place.Field}」の「{Shown.Of(value)}」は「{other.Title.Ja}」の「{other.Reference.To}」にありません。",
            $"\"{Shown.Of(value)}\" in \"{place.Field}\" is not among \"{other.Reference.To}\" of \"{other.Title.En}\"."),
        text,
        nearest) with
    { Severity = other.Reference.Severity, Hint = Hint(other) };

    public static Diagnostic CannotCompare(ReferencedValues other) => Diagnostic.Of(
        Unchecked,
        new Location("", Field: other.Reference.Field),
        new($"「{other.Title.Ja}」（{other.Reference.Dataset}）の「{other.Reference.To}」がまだ公開されていないので、「{other.Reference.Field}」を比べられませんでした。",
            $"\"{other.Reference.To}\" of \"{other.Title.En}\" ({other.Reference.Dataset}) is not published yet, so \"{other.Reference.Field}\" could not be compared."));

    private static LocalizedText Hint(ReferencedValues other) => other.HeldVersion.Length == 0 ? Missing.Mend : new(
        $"「{other.Title.Ja}」は保留中のため、{other.HeldVersion} の版と比べています。{Missing.Mend.Ja}",
        $"\"{other.Title.En}\" is held, so its version of {other.HeldVersion} was compared with. {Missing.Mend.En}");
}
