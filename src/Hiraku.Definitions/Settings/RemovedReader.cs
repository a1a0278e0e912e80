using System.Collections.Immutable;
using System.Globalization;
using Hiraku.Definitions.Rules;
using Hiraku.Definitions.Yaml;
using Hiraku.Model;
using Hiraku.Model.Datasets;

namespace Hiraku.Definitions.Settings;

/// <summary><c>removed:</c> of hiraku.yml: which datasets were taken away, since when and why.</summary>
internal static class RemovedReader
{
    private static readonly Dictionary<string, bool> Files = new(StringComparer.Ordinal) { ["keep"] = true, ["remove"] = false };

    public static ImmutableArray<Removal> Read(YamlSection root) => [.. root.Sections("removed").Select(ReadOne)];

    private static Removal ReadOne(YamlSection section)
    {
        var removal = new Removal(
            section.RequiredText("id", "id: aed"),
            ReadDate(section),
            section.Localized("reason") ?? LocalizedText.Empty,
            section.Choice("files", Files) ?? true);
        section.End();
        return removal;
    }

    private static string ReadDate(YamlSection section)
    {
        if (section.Text("date") is not { } text || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return section.Text("date") ?? "";
        }

        section.File.Report(YamlRules.WrongForm(section.File.At(section.LineOf("date")), "date", "date: 2026-10-01"));
        return "";
    }
}
