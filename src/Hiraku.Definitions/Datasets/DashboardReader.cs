using System.Collections.Immutable;
using Hiraku.Definitions.Yaml;
using Hiraku.Model.Datasets;

namespace Hiraku.Definitions.Datasets;

/// <summary><c>dashboard:</c> of dataset.yml.</summary>
internal static class DashboardReader
{
    public static ImmutableArray<ChartSpec> Read(YamlSection root) => [.. root.Sections("dashboard").Select(ReadChart)];

    private static ChartSpec ReadChart(YamlSection section)
    {
        var chart = new ChartSpec(section.RequiredText("chart", "chart: bar"), section.Line)
        {
            Title = section.Localized("title"),
            Group = section.Text("group"),
            Series = section.Text("series"),
            Measure = section.Text("measure") ?? "count",
            Measures = section.Texts("measures"),
            Only = ReadOnly(section.Section("only")),
            Top = section.Integer("top", 1, 1_000),
            Unit = section.Text("unit"),
        };
        section.End();
        return chart;
    }

    private static ImmutableArray<KeyValuePair<string, string>> ReadOnly(YamlSection? section) =>
        section is null ? [] : [.. section.AllEntries().Select(entry => KeyValuePair.Create(entry.Key, section.Text(entry.Key) ?? ""))];
}
