using Hiraku.Japanese;
using Reader = System.Func<Hiraku.Tests.Japanese.SharedVectors.VectorRow, (string Expected, string Actual)>;

namespace Hiraku.Tests.Japanese.SharedVectors;

/// <summary>Formula injection, personal data, small counts, what a spreadsheet does to a value.</summary>
public static class SafetyReaders
{
    public static readonly Dictionary<string, Reader> All = new()
    {
        ["csv_injection"] = row => (row.Expected, FormulaInjection.Guard(row.Input)),
        ["pii"] = Personal,
        ["suppression"] = SuppressionReader.Read,
        ["excel_open_effects"] = SpreadsheetReader.Read,
    };

    private static (string, string) Personal(VectorRow row)
    {
        string found = string.Join('+', PersonalData.Find(row.Input).Select(finding =>
            finding.NeedsReview ? "review:" + finding.Kind["review-".Length..].Replace('-', '_') : finding.Kind.Replace('-', '_')));
        string sorted = string.Join('+', found.Split('+').Order(StringComparer.Ordinal));
        return (string.Join('+', row.Expected.Split('+').Order(StringComparer.Ordinal)), found.Length == 0 ? "none" : sorted);
    }
}
