using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Map.Values;

namespace Hiraku.Pipeline.Map.Headers;

/// <summary>
/// Doubts a header that is probably the first row of data: no cell of it is a word that names columns, and many read as the cells
/// below them do (さくら公園 over つつじ公園). It only doubts; the row stays the header until dataset.yml says otherwise.
/// </summary>
public static class HeaderDoubt
{
    private static readonly string[] Endings =
    [
        "名", "名称", "番号", "コード", "区分", "種別", "種類", "分類", "数", "額", "料", "料金", "率", "量", "時間", "時刻", "期間", "月日", "年度", "年月", "住所", "所在地", "場所",
        "備考", "内容", "有無", "面積", "電話", "概要", "説明", "状況", "対象", "方法", "者", "先", "url", "id", "no",
    ];

    private static readonly string[] Beginnings = ["担当", "所管", "主な", "設置", "備考", "問合せ"];

    private static readonly FieldKind[] Telling =
    [
        FieldKind.Phone, FieldKind.PostalCode, FieldKind.Coordinates, FieldKind.Date, FieldKind.Time, FieldKind.Hours, FieldKind.Weekdays, FieldKind.Url,
        FieldKind.Email, FieldKind.CorporateNumber, FieldKind.Prefecture, FieldKind.Address,
    ];

    /// <summary>Null where there is nothing to doubt.</summary>
    /// <param name="schema">Null for a free table.</param>
    public static Diagnostic? Of(RawTable raw, TableSchema? schema)
    {
        var headers = new HeaderPlace(raw);
        return headers.Row.Line > 0 && Speaks(raw, schema) ? MapRules.LikeData(headers.Row, raw.Headers) : null;
    }

    private static bool Speaks(RawTable raw, TableSchema? schema)
    {
        FieldNames? names = schema is null ? null : FieldNames.Of(schema);
        int[] columns = [.. Enumerable.Range(0, Math.Min(raw.Headers.Length, raw.Sample.Length)).Where(column => raw.Headers[column].Length > 0)];
        return columns.Length > 0
            && !columns.Any(column => IsLabel(raw.Headers[column], names))
            && columns.Count(column => IsAlike(raw.Headers[column], raw.Sample[column])) * 3 >= columns.Length;
    }

    private static bool IsLabel(string header, FieldNames? names)
    {
        string key = HeaderText.Key(header);
        string bare = HeaderText.SplitBracket(key).Bare;
        return DepartmentWords.Knows(key) || DepartmentWords.Knows(bare)
            || names is not null && !(names.Find(header).IsEmpty && names.FindKey(bare).IsEmpty)
            || Endings.Any(word => bare.EndsWith(word, StringComparison.Ordinal)) || Beginnings.Any(word => bare.StartsWith(word, StringComparison.Ordinal));
    }

    /// <summary>The header is of the kind that most cells are of, or ends as most of them do.</summary>
    private static bool IsAlike(string header, ImmutableArray<string> cells)
    {
        string[] filled = [.. cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).Select(cell => cell.Trim())];
        if (filled.Length < 2)
        {
            return false;
        }

        HashSet<FieldKind> kinds = [.. ValueLook.Kinds(ValueLook.Fold(header)).Intersect(Telling)];
        ColumnLook look = ColumnLook.Of(cells);
        return kinds.Any(kind => look.Share(kind) >= 0.7) || EndsAlike(header.Trim(), filled, 2, 0.6) || EndsAlike(header.Trim(), filled, 1, 0.9);
    }

    /// <summary>A header that is no more than the common ending (公園 over さくら公園) names the column.</summary>
    private static bool EndsAlike(string header, string[] cells, int length, double share)
    {
        bool isEndingItself = cells.Count(cell => cell.EndsWith(header, StringComparison.Ordinal)) * 2 >= cells.Length;
        if (header.Length <= length || isEndingItself || header.Any(char.IsDigit) || cells.Distinct(StringComparer.Ordinal).Count() < 2)
        {
            return false;
        }

        string ending = header[^length..];
        return cells.Count(cell => cell.Length > length && cell.EndsWith(ending, StringComparison.Ordinal)) >= share * cells.Length;
    }
}
