using System.Text;
using Hiraku.Cli.Terminal;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Tests.Support;

/// <summary>docs/diagnostics.md as the rules themselves write it.</summary>
internal static class DiagnosticsPage
{
    private static readonly (char Digit, string Stage)[] Stages =
    [
        ('1', "設定ファイル / definitions"), ('2', "収集 / collect"), ('3', "読み取り / extract"), ('4', "対応付け / map"),
        ('5', "正規化 / normalize"), ('6', "検査 / validate"), ('7', "書き出し / write"), ('8', "サイト / site"),
    ];

    public static string Text()
    {
        var page = new StringBuilder("""
            # Diagnostics

            Every message the program can give, as `hiraku explain RULE` tells it. Written from the rules by
            `HIRAKU_ACCEPT=1 dotnet test tests/Hiraku.Tests --filter DocumentationTests`; do not edit by hand.

            error: we would publish something false. warning: someone must look. note: counted, for the report.

            """);
        foreach (var (digit, stage) in Stages)
        {
            page.Append("\n## HK").Append(digit).Append("xxx ").Append(stage).Append('\n');
            foreach (Rule rule in RuleBook.All.Where(rule => rule.Code[2] == digit).OrderBy(rule => rule.Code, StringComparer.Ordinal))
            {
                Write(page, rule);
            }
        }

        return page.Replace("\r", "").ToString();
    }

    private static void Write(StringBuilder page, Rule rule)
    {
        string severity = string.Join(" / ", RuleBook.SeveritiesOf(rule).Select(each => each.ToString().ToLowerInvariant()));
        page.Append("\n### ").Append(rule.Code).Append(' ').Append(rule.Name).Append("\n\n").Append(severity).Append('\n');
        page.Append("\n- ").Append(Line(rule.Title.Ja)).Append(" / ").Append(Line(rule.Title.En));
        page.Append("\n- なぜ: ").Append(Line(rule.Why.Ja)).Append(" / Why: ").Append(Line(rule.Why.En));
        page.Append("\n- 直し方: ").Append(Line(rule.Mend.Ja)).Append(" / Mend: ").Append(Line(rule.Mend.En));
        if (rule.Example.Length > 0)
        {
            page.Append("\n- 正しい例 / right: `").Append(Line(rule.Example)).Append('`');
        }

        page.Append('\n');
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ").Trim();
}
