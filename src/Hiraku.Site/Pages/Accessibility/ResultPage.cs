using Hiraku.Model.Diagnostics;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Accessibility;

/// <summary>The result of the accessibility test, criterion by criterion, in the form of 試験実施ガイドライン (WAIC).</summary>
public static class ResultPage
{
    public static void Write(Edition edition, SiteFiles files, DiagnosticBag bag)
    {
        if (TestResults.Load(files) is not { } results)
        {
            return;
        }

        Locale locale = edition.Locale;
        var lines = Criterion.Load(files).Select(criterion => (Criterion: criterion, Line: Line(criterion, results.Criteria.GetValueOrDefault(criterion.Number, Evidence.None), edition))).ToList();
        var view = new View
        {
            ["tested"] = edition.Day(results.Tested),
            ["program"] = "Hiraku " + results.Program,
            ["tool"] = results.Tool,
            ["pages"] = results.Pages.Select(page => "/" + page).ToList(),
            ["pageCount"] = locale.Count("access.pages", results.Pages.Length),
            ["groups"] = new List<View>
            {
                Group("access.jis", lines.Where(line => line.Criterion.IsInJis).Select(line => line.Line), locale),
                Group("access.wcag", lines.Where(line => !line.Criterion.IsInJis).Select(line => line.Line), locale),
            },
        };
        edition.Write(
            "accessibility/results/",
            "accessibility",
            new PageHead(locale["access.title"], locale["access.lead"]) { Crumbs = [new("", locale["nav.home"]), new("accessibility/", locale["nav.accessibility"])] },
            view,
            bag);
    }

    private static View Group(string key, IEnumerable<View> lines, Locale locale)
    {
        var all = lines.ToList();
        int Of(string state) => all.Count(line => (string)line["state"]! == state);
        return new View
        {
            ["key"] = key.Replace('.', '-'),
            ["name"] = locale[key],
            ["lines"] = all,
            ["sentence"] = locale.Text(
                "access.sentence", ("all", Numerals.Format(all.Count)), ("pass", Numerals.Format(Of("pass"))), ("none", Numerals.Format(Of("none"))), ("fail", Numerals.Format(Of("fail"))), ("open", Numerals.Format(Of("open")))),
        };
    }

    private static View Line(Criterion criterion, Evidence evidence, Edition edition)
    {
        Locale locale = edition.Locale;
        string state = evidence.Broken.Length > 0 ? "fail" : !criterion.Applies ? "none" : evidence.IsEmpty && !criterion.Looked ? "open" : "pass";
        var how = new List<string>();
        if (evidence.Rules.Length + evidence.Broken.Length > 0)
        {
            how.Add("axe: " + string.Join(", ", evidence.Broken.Concat(evidence.Rules)));
        }

        if (evidence.Tests.Length > 0)
        {
            how.Add(locale.Count("access.tests", evidence.Tests.Length));
        }

        if (criterion.Looked)
        {
            how.Add(locale["access.looked"]);
        }

        return new View
        {
            ["number"] = criterion.Number,
            ["name"] = edition.In(criterion.Name),
            ["level"] = criterion.Level,
            ["state"] = state,
            ["applies"] = locale[criterion.Applies ? "access.applies" : "access.not"],
            ["result"] = locale["access." + state],
            ["how"] = string.Join(locale["list.separator"], how),
            ["note"] = edition.In(criterion.Note),
        };
    }
}
