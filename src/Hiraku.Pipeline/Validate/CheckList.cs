using System.Collections.Immutable;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Expressions;
using Hiraku.Pipeline.Validate.Fields;
using Hiraku.Pipeline.Validate.Links;
using Hiraku.Pipeline.Validate.Privacy;
using Hiraku.Pipeline.Validate.Rows;
using Hiraku.Pipeline.Validate.Tables;

namespace Hiraku.Pipeline.Validate;

/// <summary>Every check that one table goes through, in the order they speak.</summary>
public sealed record CheckList(ImmutableArray<ICheck> All) : IDisposable
{
    /// <param name="bag">Takes the faults of the project's own rules, which show before any row is seen.</param>
    public static CheckList Compile(
        Table table, Dataset dataset, Project project, Evidence evidence, string workFolder, DiagnosticBag bag) => new(
        [
            .. FieldChecks.Of(table.Schema),
            .. RowChecks(table, project),
            .. OwnRules(table, dataset, bag),
            .. PrivacyChecks.Of(table, dataset),
            .. TableChecks.Of(table, dataset, evidence, workFolder),
            .. Links(table, evidence),
        ]);

    private static IEnumerable<ICheck> RowChecks(Table table, Project project)
    {
        IReadOnlyList<IRowRule> rules = RowRuleList.Of(table.Schema, project.Publisher);
        return rules.Count == 0 ? [] : [new RowCheck(rules)];
    }

    private static IEnumerable<ICheck> Links(Table table, Evidence evidence) => evidence.AskLinks is { } ask ? [new LinkCheck(table.Schema, ask)] : [];

    private static IEnumerable<ICheck> OwnRules(Table table, Dataset dataset, DiagnosticBag bag) =>
        dataset.Rules.Select(rule => OwnRuleCheck.Compile(rule, table.Schema, dataset, bag)).OfType<ICheck>();

    public void Dispose()
    {
        foreach (IDisposable check in All.OfType<IDisposable>())
        {
            check.Dispose();
        }
    }
}
