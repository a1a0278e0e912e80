using Hiraku.Model;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Region;

/// <summary>
/// Finds the header among the first rows: the first wide row of labels under which the columns behave alike, joined with the
/// group rows above or the sub-headers below it.
/// </summary>
internal sealed class HeaderFinder(IReadOnlyList<Row> rows, IReadOnlyList<MergedRange> merges)
{
    private const int Window = 60;
    private const int Levels = 4;

    private static readonly string[] Preamble = ["単位", "現在", "時点", "作成日", "出典", "資料", "各年", "各月"];

    public HeaderRows Find()
    {
        int typed = PropertyRow();
        if (typed >= 0)
        {
            return new(typed, typed, AfterTypeRows(typed + 1), new("「#property」で始まる行が見出し", "the row that begins with #property"));
        }

        int widest = Widest();
        for (int i = 0; i < Math.Min(rows.Count, Window); i++)
        {
            int filled = rows[i].Filled();
            if (IsNarrow(filled, widest) && !IsWideLabelRow(i, filled))
            {
                continue;
            }

            return IsHeader(i) ? Extend(i)
                : i + 1 < rows.Count && IsHeader(i + 1) && IsGroupRow(i, i + 1) ? Extend(i + 1)
                : BlockAbove(i, widest) ?? new(-1, -1, i, new("値の並ぶ最初の行が、見出しではなくデータの形をしている", "the first wide row looks like data, not like labels"));
        }

        return new(-1, -1, 0, new("見出しの形をした行がない", "no row looks like a header"));
    }

    /// <summary>The table begins with its first wide row: dataset.yml says that no row is its header.</summary>
    public HeaderRows None()
    {
        int widest = Widest();
        int first = rows.TakeWhile(row => IsNarrow(row.Filled(), widest)).Count();
        return new(-1, -1, first < rows.Count ? first : 0, new("dataset.ymlに見出しがないとある", "dataset.yml says that there is none"));
    }

    private int Widest() => rows.Take(Window).Select(row => row.Filled()).DefaultIfEmpty(0).Max();

    private static bool IsNarrow(int filled, int widest) => filled == 0 || (filled * 2 <= widest && widest > 1);

    /// <summary>Over the first row of data stand rows of labels, none of them wide, that name most columns together.</summary>
    private HeaderRows? BlockAbove(int data, int widest)
    {
        int last = data - 1;
        while (last >= 0 && rows[last].Filled(1) == 0)
        {
            last--;
        }

        int first = last + 1;
        while (first > 0 && last - first + 1 <= Levels && IsLabelRow(first - 1))
        {
            first--;
        }

        int width = rows[data].Count;
        int named = Enumerable.Range(0, width).Count(column => rows.Skip(first).Take(last - first + 1).Any(row => !row.IsBlank(column)));
        return first < last && named * 10 >= widest * 6 ? new(first, last, last + 1, new("見出しが複数の行に分かれている", "the header takes several rows")) : null;
    }

    private bool IsLabelRow(int index)
    {
        Row row = rows[index];
        if (row.Filled(2) < 2 || IsPreamble(row))
        {
            return false;
        }

        for (int column = 0; column < row.Count; column++)
        {
            if (CellShapes.Of(row[column]) is CellShape.Figure or CellShape.Mark)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Ten labels and nothing else are a header, though most of its columns go unnamed.</summary>
    private bool IsWideLabelRow(int index, int filled)
    {
        if (filled < 10)
        {
            return false;
        }

        for (int column = 0; column < rows[index].Count; column++)
        {
            if (CellShapes.Of(rows[index][column]) is CellShape.Figure or CellShape.Mark)
            {
                return false;
            }
        }

        return index + 1 < rows.Count && CellShapes.Of(rows[index + 1][rows[index + 1].FirstFilled()]) == CellShape.Figure;
    }

    private int PropertyRow()
    {
        for (int i = 0; i < Math.Min(rows.Count, Window); i++)
        {
            if (rows[i][0].Trim().Equals("#property", StringComparison.OrdinalIgnoreCase) && rows[i].Filled(2) == 2)
            {
                return i;
            }
        }

        return -1;
    }

    private int AfterTypeRows(int index)
    {
        while (index < rows.Count && rows[index][0].StartsWith("#", StringComparison.Ordinal))
        {
            index++;
        }

        return index;
    }

    private bool IsHeader(int index)
    {
        Row row = rows[index];
        int labels = 0;
        int figures = 0;
        int years = 0;
        for (int column = 0; column < row.Count; column++)
        {
            CellShape shape = CellShapes.Of(row[column]);
            labels += shape == CellShape.Text ? 1 : 0;
            figures += shape is CellShape.Figure or CellShape.Mark ? 1 : 0;
            years += shape == CellShape.Figure && CellShapes.IsYear(row[column]) ? 1 : 0;
        }

        bool mostlyLabels = labels * 10 >= (labels + figures) * 7 || (labels > 0 && years >= 2 && years == figures);
        return mostlyLabels && !LooksLikeData(index);
    }

    /// <summary>
    /// A row is data where its own texts come again below, or where its figures stand over figures (its addresses over addresses)
    /// and no label stands over any.
    /// </summary>
    private bool LooksLikeData(int index)
    {
        Row row = rows[index];
        List<Row> below = [.. rows.Skip(LastMerged(index, index) + 1).Where(other => other.Filled(1) > 0).Take(100)];
        int figuresOverFigures = 0;
        int repeats = 0;
        for (int column = 0; column < row.Count; column++)
        {
            CellShape shape = CellShapes.Of(row[column]);
            if (shape == CellShape.Blank)
            {
                continue;
            }

            double figures = FigureShare(below, column);
            if (shape == CellShape.Text && figures >= 0.6 && !IsAnswer(row[column]) && Datums.Of(row[column]) == Datum.None)
            {
                return false;
            }

            figuresOverFigures += shape == CellShape.Figure && figures >= 0.8 && !CellShapes.IsYear(row[column]) ? 1 : 0;
            repeats += ComesAgain(below, column, row[column]) ? 1 : 0;
        }

        return figuresOverFigures > 0 || (repeats > 0 && repeats * 4 >= row.Filled()) || StandsOverItsLike(row, below);
    }

    /// <summary>An address over addresses, and no label over any. Asked last, for it looks into every word.</summary>
    private static bool StandsOverItsLike(Row row, List<Row> below)
    {
        bool found = false;
        for (int column = 0; column < row.Count; column++)
        {
            if (CellShapes.Of(row[column]) != CellShape.Text || IsAnswer(row[column]) || CommonDatum(below, column) is not (not Datum.None and var common))
            {
                continue;
            }

            if (Datums.Of(row[column]) != common)
            {
                return false;
            }

            found = true;
        }

        return found;
    }

    /// <summary>なし over phone numbers stands for a number, and names no column.</summary>
    private static bool IsAnswer(ReadOnlySpan<char> cell) => cell.Trim() is "なし" or "無し" or "不明" or "未定" or "未設置" or "非公開" or "該当なし";

    /// <summary>What most cells of a column tell of; none where they differ.</summary>
    private static Datum CommonDatum(List<Row> below, int column)
    {
        Datum[] found = [.. below.Where(row => !row.IsBlank(column)).Select(row => Datums.Of(row[column]))];
        var most = found.GroupBy(datum => datum).OrderByDescending(group => group.Count()).FirstOrDefault();
        return most is not null && most.Count() * 10 >= found.Length * 7 ? most.Key : Datum.None;
    }

    private static double FigureShare(List<Row> below, int column)
    {
        int filled = 0;
        int figures = 0;
        foreach (Row row in below)
        {
            CellShape shape = CellShapes.Of(row[column]);
            filled += shape is CellShape.Figure or CellShape.Text ? 1 : 0;
            figures += shape == CellShape.Figure ? 1 : 0;
        }

        return filled == 0 ? 0 : (double)figures / filled;
    }

    private static bool ComesAgain(List<Row> below, int column, ReadOnlySpan<char> text)
    {
        foreach (Row row in below)
        {
            if (row[column].SequenceEqual(text))
            {
                return true;
            }
        }

        return false;
    }

    private HeaderRows Extend(int found)
    {
        int first = found;
        while (found - first < Levels && first > 0 && IsGroupRow(first - 1, first))
        {
            first--;
        }

        int last = Math.Max(found, LastMerged(first, found));
        while (last - found < Levels && last + 1 < rows.Count && IsSubHeader(first, last))
        {
            last++;
        }

        LocalizedText why = first == last
            ? new("ほとんどの列に見出しらしい語がある最初の行", "the first row with a label in most columns")
            : new("見出しが複数の行に分かれている", "the header takes several rows");
        return new(first, last, last + 1, why);
    }

    /// <summary>A row above the header that names groups of its columns: it fills what the header leaves blank, or spans several.</summary>
    private bool IsGroupRow(int above, int header)
    {
        Row upper = rows[above];
        Row lower = rows[header];
        if (upper.Filled(2) < 2 || IsPreamble(upper) || lower.AfterGap)
        {
            return false;
        }

        int completes = 0;
        int spans = 0;
        int singles = 0;
        int blanks = 0;
        for (int column = 0; column < lower.Count; column++)
        {
            bool hasUpper = !upper.IsBlank(column);
            bool hasLower = !lower.IsBlank(column);
            bool isSpan = hasUpper && hasLower && NamesUnder(upper, lower, column) >= 2;
            completes += hasUpper && !hasLower ? 1 : 0;
            blanks += hasLower ? 0 : 1;
            spans += isSpan ? 1 : 0;
            singles += hasUpper && hasLower && !isSpan ? 1 : 0;
        }

        return IsMergedAcross(upper.Line) || (completes > 0 && spans > 0) || (spans >= 3 && (singles == 0 || blanks == 0));
    }

    /// <summary>How many of the lower row's names stand under one name of the upper row, up to its next.</summary>
    private static int NamesUnder(Row upper, Row lower, int column)
    {
        int names = 1;
        for (int right = column + 1; right < lower.Count && upper.IsBlank(right); right++)
        {
            names += lower.IsBlank(right) ? 0 : 1;
        }

        return names;
    }

    /// <summary>A row below that names the columns under the groups of the header, and nothing else.</summary>
    private bool IsSubHeader(int first, int last)
    {
        Row candidate = rows[last + 1];
        if (candidate.Filled(2) < 2 || candidate.AfterGap)
        {
            return false;
        }

        int open = 0;
        int named = 0;
        for (int column = 0; column < Math.Max(candidate.Count, rows[last].Count); column++)
        {
            bool isOpen = IsOpen(first, last, column);
            bool filled = !candidate.IsBlank(column);
            if (filled && (!isOpen || CellShapes.Of(candidate[column]) is CellShape.Figure or CellShape.Mark))
            {
                return false;
            }

            open += isOpen ? 1 : 0;
            named += filled ? 1 : 0;
        }

        return named * 10 >= open * 6;
    }

    /// <summary>True where a column lies under a group: blank in the header, or the first of a stretch whose rest is blank.</summary>
    private bool IsOpen(int first, int last, int column)
    {
        for (int i = first; i < last; i++)
        {
            if (!rows[last].IsBlank(column) && !rows[i].IsBlank(column))
            {
                return false;
            }
        }

        return rows[last].IsBlank(column) || (column + 1 < rows[last].Count && rows[last].IsBlank(column + 1));
    }

    private int LastMerged(int first, int found)
    {
        int last = found;
        foreach (MergedRange merge in merges)
        {
            if (merge.FirstRow >= rows[first].Line && merge.FirstRow <= rows[found].Line && merge.LastRow > merge.FirstRow)
            {
                while (last + 1 < rows.Count && rows[last + 1].Line <= merge.LastRow && last - found < Levels)
                {
                    last++;
                }
            }
        }

        return last;
    }

    private bool IsMergedAcross(int line) => merges.Count(merge => merge.FirstRow == line && merge.LastColumn > merge.FirstColumn) >= 2;

    private static bool IsPreamble(Row row)
    {
        string text = row.Text.ToString();
        return Preamble.Any(word => text.Contains(word, StringComparison.Ordinal));
    }
}
