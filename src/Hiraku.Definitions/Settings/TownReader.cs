using System.Collections.Immutable;
using Hiraku.Definitions.Rules;
using Hiraku.Definitions.Yaml;
using Hiraku.Model.Datasets;

namespace Hiraku.Definitions.Settings;

/// <summary>The file that <c>towns:</c> of hiraku.yml names: code, town, town_id; of a wider list only the publisher's own rows.</summary>
internal static class TownReader
{
    public static ImmutableArray<TownEntry> Read(string projectFolder, YamlSection root, string publisherCode)
    {
        if (root.Text("towns") is not { } name)
        {
            return [];
        }

        string path = Path.Combine(projectFolder, name);
        if (!File.Exists(path))
        {
            root.File.Report(ProjectRules.TownsMissing(root.File.At(root.LineOf("towns")), name));
            return [];
        }

        CsvText csv = CsvText.Parse(File.ReadAllText(path));
        int town = csv.Column("town", "町字", "町字名");
        if (town < 0)
        {
            root.File.Report(ProjectRules.TownsWithoutColumn(root.File.At(root.LineOf("towns")), name));
            return [];
        }

        int id = csv.Column("town_id", "町字ID", "町字_町字ID");
        int code = csv.Column("code", "全国地方公共団体コード");
        return
        [
            .. csv.Rows.Where(row => IsOwn(CsvText.Cell(row, code), publisherCode) && CsvText.Cell(row, town).Length > 0)
                .Select(row => new TownEntry(CsvText.Cell(row, town), CsvText.Cell(row, id))),
        ];
    }

    private static bool IsOwn(string code, string publisherCode) =>
        code.Length == 0 || code == publisherCode || (code.Length == 5 && publisherCode.StartsWith(code, StringComparison.Ordinal));
}
