using System.Globalization;
using Hiraku.Model;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Flow.Datasets;

/// <summary>Says in one public sentence why a dataset is held. It names the commonest error and its number, never a value.</summary>
internal static class HeldReason
{
    public static LocalizedText Of(DiagnosticBag bag)
    {
        var worst = bag.Counts
            .Where(entry => entry.Key.Severity == Severity.Error)
            .OrderByDescending(entry => entry.Value)
            .ThenBy(entry => entry.Key.Code, StringComparer.Ordinal)
            .FirstOrDefault();
        Rule? rule = bag.Kept.FirstOrDefault(diagnostic => diagnostic.Rule.Code == worst.Key.Code)?.Rule;
        if (rule is null)
        {
            return LocalizedText.Empty;
        }

        string field = worst.Key.Field ?? "";
        return new LocalizedText(
            $"{rule.Title.Ja}{(field.Length > 0 ? $"(項目「{field}」)" : "")} {Number(worst.Value)}件",
            $"{rule.Title.En}{(field.Length > 0 ? $" (field {field})" : "")}: {Number(worst.Value)}");
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
