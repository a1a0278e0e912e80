using Hiraku.Bench.Data;
using Hiraku.Bench.Work;

namespace Hiraku.Bench.Tools;

/// <summary>The project folder of the table benchmark: one dataset under the national schema, whose checks are those of the work.</summary>
internal static class TableProject
{
    public const string Id = "bench";
    public const string Code = "131202";

    public static void Write(string project, DataSet data, string export, Folders folders)
    {
        Directory.CreateDirectory(project);
        ProjectParts.Settings(project, Code);
        ProjectParts.Link(folders.Repository, project, ["templates", "site"]);
        ProjectParts.Schemas(folders.Repository, project, data.Kind);
        OverlaySchema.Write(Path.Combine(project, "schemas", "bench"), data.Kind, WorkPlan.Load(folders.Work(data.Kind)));
        string dataset = Path.Combine(project, "datasets", Id);
        Directory.CreateDirectory(Path.Combine(dataset, "raw"));
        File.WriteAllText(Path.Combine(dataset, "dataset.yml"), data.Kind == "aed" ? Aed : Population);
        ProjectParts.HardLink(export, Path.Combine(dataset, "raw", "export" + Path.GetExtension(export)));
    }

    /// <summary>Faults are in the data on purpose, so they are marked and all rows go out.</summary>
    private const string Aed = """
        schema: bench/aed
        title: { ja: AED設置箇所一覧, en: AED locations }
        sources:
          - path: raw/export.*
        columns:
          設置位置: AED設置位置
          連絡先メールアドレス: メールアドレス
          連絡先FormURL: フォームのURL
        key: [ID]
        gate: flag
        formats: [csv, json, parquet]
        rules:
          - { name: 更新日の範囲, when: 更新日 is not empty, require: 更新日 >= 2000-01-01 and 更新日 <= 2026-03-31 }
        privacy: { allow: [電話番号, 連絡先メールアドレス] }

        """;

    private const string Population = """
        schema: bench/population
        title: { ja: 地域・年齢別人口, en: Population by area and age }
        sources:
          - path: raw/export.*
        key: [地域コード]
        gate: flag
        formats: [csv, json, parquet]

        """;
}
