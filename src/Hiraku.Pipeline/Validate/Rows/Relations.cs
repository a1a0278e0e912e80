using System.Collections.Immutable;
using Hiraku.Model.Schemas;

namespace Hiraku.Pipeline.Validate.Rows;

/// <summary>Which fields of the national standards belong together, by name; a relation holds wherever a schema has all of its fields.</summary>
public static class Relations
{
    public static ImmutableArray<(string Start, string End)> Days { get; } =
    [
        ("開始日", "終了日"), ("受付開始日", "受付終了日"), ("許可開始日", "許可満了日"), ("初回許可年月日", "許可年月日"),
        ("通学区域_登録年月日", "通学区域_廃止日"), ("教育機関_属性情報設定年月日", "教育機関_属性情報廃止年月日"),
        ("データセット_公開日", "データセット_最終更新日"), ("ファイル_公開日", "ファイル_最終更新日"), ("登録日", "最終更新日"),
        ("許可年月日", "廃業年月日"),
    ];

    public static ImmutableArray<(string Start, string End)> Times { get; } =
    [
        ("開始時間", "終了時間"), ("診療開始時間", "診療終了時間"), ("利用開始時間", "利用終了時間"), ("子供預かり開所時間", "子供預かり閉所時間"),
    ];

    public static ImmutableArray<(string Whole, string Part)> Equipment { get; } =
    [
        ("AEDの有無", "小児対応設備の有無"), ("AED有無", "小児対応設備の有無"), ("AED", "小児対応設備の有無"),
        ("駐車場の有無", "車椅子使用者用駐車施設の有無"), ("トイレの有無", "車椅子使用者用トイレ有無"),
    ];

    private static readonly ImmutableArray<(string Total, string[] Parts)> Totals =
    [
        ("総人口", ["男性", "女性"]),
        ("男性トイレ総数", ["男性トイレ数（小便器）", "男性トイレ数（和式）", "男性トイレ数（洋式）"]),
        ("女性トイレ総数", ["女性トイレ数（和式）", "女性トイレ数（洋式）"]),
        ("男女共用トイレ総数", ["男女共用トイレ数（和式）", "男女共用トイレ数（洋式）"]),
    ];

    /// <summary>The totals among a schema's whole-number fields, each with its parts; for age bands, all bands of one sex.</summary>
    public static IEnumerable<(int Total, ImmutableArray<int> Parts, bool AreAgeBands)> SumsOf(TableSchema schema)
    {
        foreach ((string total, string[] parts) in Totals)
        {
            ImmutableArray<int> indexes = [.. parts.Select(schema.IndexOf)];
            if (IsCount(schema, schema.IndexOf(total)) && indexes.All(index => IsCount(schema, index)))
            {
                yield return (schema.IndexOf(total), indexes, false);
            }
        }

        foreach (string sex in (string[])["男性", "女性"])
        {
            ImmutableArray<int> bands = [.. Enumerable.Range(0, schema.Fields.Length).Where(i => IsBand(schema.Fields[i].Name, sex) && IsCount(schema, i))];
            if (IsCount(schema, schema.IndexOf(sex)) && bands.Length > 1)
            {
                yield return (schema.IndexOf(sex), bands, true);
            }
        }
    }

    private static bool IsBand(string name, string sex) =>
        name.Length > 0 && char.IsAsciiDigit(name[0]) && (name.EndsWith("歳の" + sex, StringComparison.Ordinal) || name.EndsWith("歳以上の" + sex, StringComparison.Ordinal));

    private static bool IsCount(TableSchema schema, int index) => index >= 0 && schema.Fields[index].Type == ColumnType.Integer;
}
