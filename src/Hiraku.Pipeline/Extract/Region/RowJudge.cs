using Hiraku.Model;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Region;

/// <summary>What a row below the header looks like.</summary>
internal enum RowVerdict
{
    Data,
    Blank,

    /// <summary>It fills far fewer cells than a usual row.</summary>
    Sparse,

    /// <summary>One cell that begins with ※, 注 or the like.</summary>
    Note,
    Total,

    /// <summary>The header once more.</summary>
    Header,
}

/// <summary>Judges rows by how they fill the table's columns; a usual row costs a handful of comparisons.</summary>
internal sealed class RowJudge(TableRegion region)
{
    private static readonly string[] Totals = ["合計", "総計", "総額", "総数", "計", "小計", "累計"];
    private static readonly string[] NoteMarks = ["※", "＊", "*", "注", "(注", "（注", "備考", "資料", "出典", "出所", "注記"];

    /// <summary>A usual row fills several cells, or would: below a header without a single row stands the footnote alone.</summary>
    private readonly bool isWide = region.Typical >= 2 || (region.HeaderRows.Last > 0 && region.Columns.Length >= 3);

    private readonly int sparse = region.Typical >= 3 ? region.Typical / 3 : 0;

    public RowVerdict Judge(Row row)
    {
        int first = row.FirstFilled();
        if (first < 0)
        {
            return RowVerdict.Blank;
        }

        if (region.HeaderRows.Last > 0 && IsHeader(row, first))
        {
            return RowVerdict.Header;
        }

        if (row.Filled(2) == 1 && isWide && StartsAsNote(row[first]))
        {
            return RowVerdict.Note;
        }

        if (IsTotal(row, first))
        {
            return RowVerdict.Total;
        }

        return row.Filled(sparse + 1) <= sparse ? RowVerdict.Sparse : RowVerdict.Data;
    }

    /// <summary>Why a row at the end is not data; null where it is.</summary>
    public LocalizedText? FootReason(Row row, RowVerdict verdict, bool inFoot)
    {
        if (verdict == RowVerdict.Note)
        {
            return SkipReasons.Note;
        }

        if (verdict == RowVerdict.Total)
        {
            return SkipReasons.Total;
        }

        int first = row.FirstFilled();
        bool alone = row.Filled(2) == 1;
        if (alone && CellShapes.Of(row[first]) == CellShape.Figure)
        {
            return SkipReasons.NumberOnly;
        }

        bool withoutKey = !region.Sure.IsEmpty && region.Sure.All(row.IsBlank);
        bool prose = alone && row[first].Trim().Length >= 20;
        return inFoot || withoutKey || prose ? SkipReasons.Note : null;
    }

    private static bool StartsAsNote(ReadOnlySpan<char> cell)
    {
        ReadOnlySpan<char> text = cell.TrimStart();
        foreach (string mark in NoteMarks)
        {
            if (text.StartsWith(mark, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A total stands under a total's name and holds nothing but figures.</summary>
    private static bool IsTotal(Row row, int first)
    {
        ReadOnlySpan<char> cell = row[first];
        if (cell.Length > 12 || !cell.ContainsAny('計', '総'))
        {
            return false;
        }

        string name = string.Concat(cell.ToString().Where(c => !char.IsWhiteSpace(c)));
        if (!Totals.Contains(name, StringComparer.Ordinal))
        {
            return false;
        }

        int figures = 0;
        for (int column = first + 1; column < row.Count; column++)
        {
            CellShape shape = CellShapes.Of(row[column]);
            if (shape == CellShape.Text)
            {
                return false;
            }

            figures += shape == CellShape.Figure ? 1 : 0;
        }

        return figures > 0;
    }

    private bool IsHeader(Row row, int first)
    {
        int column = region.Columns.IndexOf(first);
        if (column < 0 || !row[first].Trim().SequenceEqual(region.Headers[column]))
        {
            return false;
        }

        for (int i = 0; i < region.Columns.Length; i++)
        {
            if (HeaderNames.Clean(row[region.Columns[i]]) != region.Headers[i])
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Why rows are left out, in the words of the report.</summary>
internal static class SkipReasons
{
    public static LocalizedText Blank { get; } = new("空行", "blank");

    public static LocalizedText Note { get; } = new("注記", "note");

    public static LocalizedText Total { get; } = new("合計の行", "total");

    public static LocalizedText NumberOnly { get; } = new("番号だけの行", "a number and nothing else");

    public static LocalizedText Odd(RowVerdict verdict) => verdict == RowVerdict.Total
        ? new("表の途中に合計のような行があります。データとして読みました。", "A row in the middle looks like a total; it was read as data.")
        : new("表の途中に1つのセルだけの行があります。データとして読みました。", "A row in the middle fills one cell only; it was read as data.");
}
