using System.Globalization;
using Hiraku.Bench.Data;
using Hiraku.Bench.Tools;
using Hiraku.Bench.Work;

namespace Hiraku.Bench.Sites;

/// <summary>Half of the datasets are lists of places, half are population tables, 50 rows each, all different.</summary>
internal static class SiteProject
{
    private const int Rows = 50;

    public static DataSet Data(int number, Folders folders) => new(number % 2 == 0 ? "aed" : "population", Rows, Path.Combine(folders.Data, "site", Id(number)))
    {
        Seed = (ulong)(1_000 + number),
    };

    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"set-{number:D3}");

    public static void Write(string project, int datasets, Folders folders)
    {
        Directory.CreateDirectory(project);
        ProjectParts.Settings(project, TableProject.Code);
        ProjectParts.Link(folders.Repository, project, ["templates", "site"]);
        ProjectParts.Schemas(folders.Repository, project, "aed");
        ProjectParts.Schemas(folders.Repository, project, "population");
        for (int number = 1; number <= datasets; number++)
        {
            DataSet data = Data(number, folders);
            DataSetWriter.Write(data, WorkPlan.Load(folders.Work(data.Kind)));
            string folder = Path.Combine(project, "datasets", Id(number));
            Directory.CreateDirectory(Path.Combine(folder, "raw"));
            File.Copy(data.Utf8, Path.Combine(folder, "raw", "export.csv"), true);
            File.WriteAllText(Path.Combine(folder, "dataset.yml"), Definition(data, number));
        }
    }

    private static string Definition(DataSet data, int number) => data.Kind == "aed"
        ? $$"""
            schema: jichitai-2023/aed
            title: { ja: AED設置箇所一覧{{number}}, en: AED locations {{number}} }
            sources:
              - path: raw/*.csv
            columns:
              設置位置: AED設置位置
              連絡先メールアドレス: メールアドレス
              連絡先FormURL: フォームのURL
            ignore: [更新日]
            gate: flag
            privacy: { allow: [電話番号, 連絡先メールアドレス] }

            """
        : $$"""
            schema: jichitai-2023/population
            title: { ja: 地域・年齢別人口{{number}}, en: Population by area and age {{number}} }
            sources:
              - path: raw/*.csv
            gate: flag

            """;
}
