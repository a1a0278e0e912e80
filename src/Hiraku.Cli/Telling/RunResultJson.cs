using System.Text.Json.Nodes;
using Hiraku.Cli.Building;
using Hiraku.Cli.Terminal;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Flow.Datasets;

namespace Hiraku.Cli.Telling;

/// <summary>A finished run as one JSON document: for <c>--format json</c>, for the log and for webhooks. It holds no value of any cell.</summary>
internal static class RunResultJson
{
    public static JsonObject Of(FinishedRun run) => new()
    {
        ["as_of"] = run.AsOf,
        ["exit_code"] = run.ExitCode,
        ["published"] = run.Count(RunAction.Published),
        ["unchanged"] = run.Count(RunAction.Unchanged),
        ["held"] = run.Count(RunAction.Held),
        ["failed"] = run.Count(RunAction.Failed) + run.Unreadable.Length,
        ["datasets"] = new JsonArray([.. run.Outcomes.Select(outcome => Dataset(outcome, run)), .. run.Unreadable.Select(id => Unreadable(id))]),
        ["definitions"] = new JsonArray([.. run.Definitions.Kept.Select(Definition)]),
        ["reports"] = run.Folders.Reports,
        ["site"] = run.Site is null ? null : Site(run.Site, run.Folders.Site),
    };

    /// <summary>What of the site was made again and why, and how many groups of files were taken over as they were.</summary>
    private static JsonObject Site(SiteResult site, string path) => new()
    {
        ["path"] = path,
        ["rebuilt"] = site.Rebuilt,
        ["warnings"] = site.Diagnostics.Total,
        ["kept"] = site.Kept,
        ["redrawn"] = new JsonArray([.. site.Redrawn.Select(each => new JsonObject { ["dataset"] = each.Dataset, ["why"] = each.Why.ToString().ToLowerInvariant() })]),
    };

    public static JsonObject Dataset(DatasetOutcome outcome, FinishedRun run)
    {
        var dataset = new JsonObject
        {
            ["id"] = outcome.Dataset.Id,
            ["status"] = outcome.Action.ToString().ToLowerInvariant(),
            ["department"] = JsonText.Both(outcome.Dataset.Department),
            ["rows"] = outcome.RowsPublished,
            ["errors"] = outcome.Diagnostics.Count(Severity.Error),
            ["warnings"] = outcome.Diagnostics.Count(Severity.Warning),
            ["notes"] = outcome.Diagnostics.Count(Severity.Note),
            ["report"] = Path.Combine(run.Folders.ReportOf(outcome.Dataset.Id), "report.json"),
        };
        if (outcome.State.HeldSince.Length > 0)
        {
            dataset["held_since"] = outcome.State.HeldSince;
            dataset["why"] = JsonText.Both(outcome.State.HeldWhy);
        }

        return dataset;
    }

    /// <summary>Where the definitions, or another build, let nothing run.</summary>
    public static JsonObject OfNothing(int exitCode, DiagnosticBag definitions) => new()
    {
        ["exit_code"] = exitCode,
        ["datasets"] = new JsonArray(),
        ["definitions"] = new JsonArray([.. definitions.Kept.Select(Definition)]),
    };

    private static JsonObject Unreadable(string id) => new() { ["id"] = id, ["status"] = "failed", ["why"] = JsonText.Both(new("dataset.yml を読めません", "dataset.yml cannot be read")) };

    private static JsonObject Definition(Diagnostic diagnostic) => new()
    {
        ["code"] = diagnostic.Rule.Code,
        ["severity"] = diagnostic.Severity.ToString().ToLowerInvariant(),
        ["file"] = diagnostic.Location.File,
        ["line"] = diagnostic.Location.Line,
        ["message"] = JsonText.Both(diagnostic.Message),
        ["hint"] = JsonText.Both(diagnostic.Hint),
    };
}
