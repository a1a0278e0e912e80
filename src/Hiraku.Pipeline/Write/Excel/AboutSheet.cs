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
        if (dataset.Privacy.Suppress is { } suppress)
        {
            yield return
            [
                "「x」の意味",
                $"秘匿: {suppress.Below} 未満の数と、それが合計から逆算できてしまう数は、個人を守るため公開しません。空欄や 0 とは違います。",
                $"x: withheld to protect people (counts below {suppress.Below}, and counts that would give them away). Neither empty nor zero.",
            ];
        }

        yield return [""];
        yield return ["項目", "項目（英語）", "型", "単位", "例", "説明"];
        foreach (Field field in schema.Fields)
        {
            yield return [field.Name, field.Label.En, field.Kind.NameOf(), field.Unit ?? "", field.Example ?? "", field.Description];
        }
    }
}
