using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;

namespace Hiraku.Pipeline.Write.Excel;

/// <summary>The rows of the sheet that says what the table is, whose it is, and what each column means.</summary>
internal static class AboutSheet
{
    public static IEnumerable<string[]> Rows(TableSchema schema, Dataset dataset, Project project)
    {
        yield return ["データの名称", dataset.Title.Ja, dataset.Title.En];
        yield return ["公表者", project.Publisher.FullName, project.Publisher.Name.En];
        yield return ["担当", dataset.Department.Ja, dataset.Department.En];
        yield return ["ライセンス", dataset.Licence ?? project.Site.Licence];
        yield return ["掲載ページ", $"{project.Site.BaseUrl}datasets/{dataset.Id}/"];
        yield return ["準拠する標準", schema.IsNational ? schema.Standard.Ja + " " + schema.Id : "独自"];
        yield return ["注意", "数式と見なされる文字で始まる値には先頭に ' を付けています。プログラムではCSVまたはJSONをお使いください。"];
        yield return [""];
        yield return ["項目", "項目（英語）", "型", "単位", "例", "説明"];
        foreach (Field field in schema.Fields)
        {
            yield return [field.Name, field.Label.En, field.Kind.NameOf(), field.Unit ?? "", field.Example ?? "", field.Description];
        }
    }
}
