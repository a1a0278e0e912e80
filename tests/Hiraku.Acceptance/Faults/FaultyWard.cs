using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Faults;

/// <summary>A project with one dataset for each planted fault and for each clean file, checked once by the real command.</summary>
public sealed class FaultyWard : IDisposable
{
    private readonly ProjectFolder project = new();

    public FaultyWard()
    {
        foreach (string table in PlantedFault.All.Select(fault => fault.Table).Distinct())
        {
            foreach (string shape in new[] { "utf-8", "cp932", "xlsx" })
            {
                project.WithDataset(CleanId(table, shape), Yml(table, ""), CleanTable.FileName(shape), new CleanTable(table).As(shape));
            }
        }

        foreach (PlantedFault fault in PlantedFault.All)
        {
            project.WithDataset(FaultId(fault), Yml(fault.Table, fault.Yml), CleanTable.FileName(fault.Shape), fault.Plant());
        }

        Result = project.Run("check");
    }

    internal CommandResult Result { get; }

    internal static string CleanId(string table, string shape) => $"clean-{table}-{shape}";

    internal static string FaultId(PlantedFault fault) => "fault-" + PlantedFault.All.IndexOf(fault).ToString("d2", CultureInfo.InvariantCulture);

    /// <summary>What was said of one dataset, each as <c>HK5077@J7</c>; without a cell where the whole table or a whole row is meant.</summary>
    internal ImmutableArray<(string Severity, string Place)> Findings(string id)
    {
        string report = project.At($"out/reports/{id}/report.json");
        Assert.True(File.Exists(report), Result.All);
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(report));
        return
        [
            .. document.RootElement.GetProperty("diagnostics").EnumerateArray()
                .Select(each => (each.GetProperty("severity").GetString()!, $"{each.GetProperty("code").GetString()}@{each.GetProperty("cell").GetString()}".TrimEnd('@'))),
        ];
    }

    public void Dispose() => project.Dispose();

    internal static string Yml(string table, string more) => $"schema: jichitai-2023/{table}\ntitle: 見本\nsources:\n  - path: raw/*\n{more}\n";
}
