using Hiraku.Bench.Work;

namespace Hiraku.Bench.Checking;

/// <summary>
/// The same work under the national rules. Every difference here is one that a rule explains; README.md lists them.
/// What no rule explains is an error on one side, and no time is shown.
/// </summary>
internal sealed class NationalExpectations(WorkPlan plan) : Expectations(plan)
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["AED設置位置"] = "設置位置",
        ["メールアドレス"] = "連絡先メールアドレス",
        ["フォームのURL"] = "連絡先FormURL",
    };

    private readonly Dictionary<string, string> _reads = plan.Columns.ToDictionary(column => column.Name, column => column.Read, StringComparer.Ordinal);

    public override string PublishedName(string column) => NameOf(column);

    public override bool IsSame(string column, string expected, string found, bool isFaulty, bool isPairFaulty) =>
        base.IsSame(column, expected, found, isFaulty, isPairFaulty)
        || isFaulty
        || _reads[column] switch
        {
            "yesno" => found == expected switch { "true" => "有", "false" => "無", _ => expected },
            "lower" => found.Equals(expected, StringComparison.OrdinalIgnoreCase),
            "kana" => found.Length == 0 && expected.Any(char.IsAsciiLetter),
            "degrees" => found.Length == 0 && isPairFaulty,
            "pad6" => found.Length == 0 && expected.StartsWith('0'),
            "text" => Narrow(found) == expected || (column == "利用可能日時特記事項" && found.EndsWith("祝日を除く", StringComparison.Ordinal)),
            _ => false,
        };

    public static string NameOf(string column) => Names.GetValueOrDefault(column, column);

    /// <summary>In names only letters and digits are made narrow; signs stay as they were typed.</summary>
    private static string Narrow(string text) => string.Create(text.Length, text, static (narrow, from) =>
    {
        for (int i = 0; i < narrow.Length; i++)
        {
            narrow[i] = from[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(from[i] - 0xFEE0) : from[i];
        }
    });
}
