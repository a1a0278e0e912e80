using Hiraku.Bench.Work;

namespace Hiraku.Bench.Checking;

/// <summary>What a tool should publish where the work's own wording leaves it no choice: the same names and the same values.</summary>
internal class Expectations(WorkPlan plan)
{
    private readonly HashSet<string> _numbers = [.. plan.Columns.Where(column => column.IsNumber).Select(column => column.Name)];

    public bool IsNumber(string column) => _numbers.Contains(column);

    public virtual string PublishedName(string column) => column;

    public virtual string Published(string column, string value) => value;
}
