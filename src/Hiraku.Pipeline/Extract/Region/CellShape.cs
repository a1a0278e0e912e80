namespace Hiraku.Pipeline.Extract.Region;

/// <summary>What a cell looks like from afar.</summary>
internal enum CellShape
{
    Blank,

    /// <summary>Digits with signs: a number, date, time, phone.</summary>
    Figure,

    /// <summary>A sign that stands for an answer: ○ × － ―.</summary>
    Mark,
    Text,
}

/// <summary>Tells the shapes apart.</summary>
internal static class CellShapes
{
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("○〇◯●×✕△▲□■◎-－―ー‐−*＊…・/／");

    private const string FigureSigns = ".,:;/+-()%~ \u3000．，：／＋－（）％～−‐△▲\\¥￥";

    public static CellShape Of(ReadOnlySpan<char> cell)
    {
        bool digit = false;
        bool other = false;
        bool any = false;
        foreach (char c in cell)
        {
            any |= !char.IsWhiteSpace(c);
            digit |= IsDigit(c);
            other |= !IsDigit(c) && !FigureSigns.Contains(c, StringComparison.Ordinal);
        }

        if (!any)
        {
            return CellShape.Blank;
        }

        return digit && !other ? CellShape.Figure : IsMark(cell) ? CellShape.Mark : CellShape.Text;
    }

    /// <summary>A whole number from 1900 to 2100: as a header a year, not a datum.</summary>
    public static bool IsYear(ReadOnlySpan<char> cell) =>
        int.TryParse(cell.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int year) && year is >= 1900 and <= 2100;

    public static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');

    private static bool IsMark(ReadOnlySpan<char> cell)
    {
        ReadOnlySpan<char> trimmed = cell.Trim();
        return trimmed.Length <= 2 && !trimmed.ContainsAnyExcept(Marks);
    }
}
