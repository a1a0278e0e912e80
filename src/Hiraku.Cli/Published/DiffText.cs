using System.Globalization;
using System.Text.Json.Nodes;
using Hiraku.Cli.Terminal;
using Hiraku.Model;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Catalogue.Changes;

namespace Hiraku.Cli.Published;

/// <summary>What changed between two versions, for staff: counts first, then the first rows with their values.</summary>
internal static class DiffText
{
    private const int Most = 20;

    public static void Print(TextWriter output, VersionDiff diff, string language)
    {
        string Say(string ja, string en) => new LocalizedText(ja, en).In(language);
        TableDiff table = diff.Table;
        output.WriteLine(Say(
            $"{diff.Before.Modified} の版 {diff.Before.Version} → {diff.After.Modified} の版 {diff.After.Version}",
            $"version {diff.Before.Version} of {diff.Before.Modified} → version {diff.After.Version} of {diff.After.Modified}"));
        output.WriteLine(table.IsEmpty
            ? Say($"違いはありません ({Number(table.Rows)}行)", $"no difference ({Number(table.Rows)} rows)")
            : Say(
                $"追加 {Number(table.Added)}行 / 削除 {Number(table.Removed)}行 / 変更 {Number(table.Changed)}行 ({Number(table.RowsBefore)}行 → {Number(table.Rows)}行)",
                $"added {Number(table.Added)}, removed {Number(table.Removed)}, changed {Number(table.Changed)} rows ({Number(table.RowsBefore)} → {Number(table.Rows)} rows)"));
        foreach (RowChange change in table.Shown.Take(Most))
        {
            Row(output, change);
        }

        long rest = table.Added + table.Removed + table.Changed - Math.Min(Most, table.Shown.Length);
        if (rest > 0)
        {
            output.WriteLine(Say($"  … ほかに {Number(rest)}行 (--format json で見られます)", $"  … and {Number(rest)} more rows (see --format json)"));
        }
    }

    private static void Row(TextWriter output, RowChange change)
    {
        char mark = change.Fate switch
        {
            RowFate.Added => '+',
            RowFate.Removed => '-',
            RowFate.Changed => '~',
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        };
        output.WriteLine($"  {mark} {Shown.Of(change.Key ?? change.After ?? change.Before ?? "")}");
        JsonNode? before = change.Before is null ? null : JsonNode.Parse(change.Before);
        JsonNode? after = change.After is null ? null : JsonNode.Parse(change.After);
        foreach (string field in change.Fields)
        {
            output.WriteLine($"      {field}: {Value(before?[field])} → {Value(after?[field])}");
        }
    }

    private static string Value(JsonNode? value) => value is null ? "∅" : Shown.Of(value is JsonValue ? value.ToString() : JsonText.OneLine(value));

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
