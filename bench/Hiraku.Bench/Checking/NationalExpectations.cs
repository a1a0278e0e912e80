using Hiraku.Bench.Work;

namespace Hiraku.Bench.Checking;

/// <summary>The same work under the national rules: some columns have another name, and presence is 有 or 無 rather than true or false.</summary>
internal sealed class NationalExpectations(WorkPlan plan) : Expectations(plan)
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["AED設置位置"] = "設置位置",
        ["メールアドレス"] = "連絡先メールアドレス",
        ["フォームのURL"] = "連絡先FormURL",
    };

    private readonly HashSet<string> _presences = [.. plan.Columns.Where(column => column.Read == "yesno").Select(column => column.Name)];

    public override string PublishedName(string column) => NameOf(column);

    public override string Published(string column, string value) =>
        !_presences.Contains(column) ? value : value switch { "true" => "有", "false" => "無", _ => value };

    public static string NameOf(string column) => Names.GetValueOrDefault(column, column);
}
