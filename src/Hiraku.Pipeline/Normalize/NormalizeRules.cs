using Hiraku.Model;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;

namespace Hiraku.Pipeline.Normalize;

/// <summary>Everything normalising can complain of.</summary>
public static class NormalizeRules
{
    public static readonly Rule Unreadable = new("HK5001", "unreadable", Severity.Error, new("値を読めません", "A value cannot be read"), LocalizedText.Empty, LocalizedText.Empty, "");

    public static IReadOnlyList<Rule> All { get; } = [Unreadable];

    internal static Diagnostic Spoke(Location location, Field field, string before, CellReading reading) =>
        new(Unreadable, reading.Status == Japanese.ReadingStatus.Warned ? Severity.Warning : Severity.Error, location,
            new($"{field.Name}: {before} {reading.Rule}", $"{field.Name}: {before} {reading.Rule}"), Unreadable.Mend, before, reading.Suggestion);
}
