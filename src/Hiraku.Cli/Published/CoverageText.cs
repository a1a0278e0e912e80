using Hiraku.Model;
using Hiraku.Model.Catalogs;
using Hiraku.Model.Schemas;

namespace Hiraku.Cli.Published;

/// <summary>The national list as staff read it: a line per dataset, what a partial one lacks, and a count at the end.</summary>
internal static class CoverageText
{
    public static void Print(TextWriter output, Coverage coverage, string language)
    {
        string Say(string ja, string en) => new LocalizedText(ja, en).In(language);
        foreach (CoverageLine line in coverage.National)
        {
            string adoption = line.National.Adoption is int count && line.Status == CoverageStatus.Missing ? Say($"  (公開している自治体 {count})", $"  ({count} municipalities publish it)") : "";
            string datasets = line.Datasets.IsEmpty ? "" : "  ← " + string.Join(' ', line.Datasets);
            output.WriteLine($"  {Mark(line.Status)} {line.National.Number,2} {line.National.Title.In(language)}{datasets}{adoption}");
            if (line.IsOlder)
            {
                output.WriteLine("       " + Say("古い版の項目で公開しています", "published in an earlier version only"));
            }

            Lacking(output, line, Requirement.Required, Say("必須なのに空の項目", "required, yet empty"), language);
            Lacking(output, line, Requirement.Recommended, Say("推奨だが空の項目", "recommended, yet empty"), language);
        }

        if (!coverage.Own.IsEmpty)
        {
            output.WriteLine(Say("  国の一覧にない独自のデータ: ", "  beyond the national list: ") + string.Join(' ', coverage.Own));
        }

        output.WriteLine();
        output.WriteLine(Say(
            $"● 公開 {coverage.Count(CoverageStatus.Published)} / ◐ 一部 {coverage.Count(CoverageStatus.Partial)} / ○ 未公開 {coverage.Count(CoverageStatus.Missing)}",
            $"● published {coverage.Count(CoverageStatus.Published)}, ◐ partial {coverage.Count(CoverageStatus.Partial)}, ○ missing {coverage.Count(CoverageStatus.Missing)}"));
    }

    private static void Lacking(TextWriter output, CoverageLine line, Requirement requirement, string what, string language)
    {
        string[] fields = [.. line.Lacking.Where(field => field.Requirement == requirement).Select(field => language == "en" && field.Label.En.Length > 0 ? $"{field.Name} ({field.Label.En})" : field.Name)];
        if (line.Status == CoverageStatus.Partial && fields.Length > 0)
        {
            output.WriteLine($"       {what}: {string.Join(language == "en" ? ", " : "、", fields)}");
        }
    }

    private static char Mark(CoverageStatus status) => status switch
    {
        CoverageStatus.Published => '●',
        CoverageStatus.Partial => '◐',
        CoverageStatus.Missing => '○',
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
