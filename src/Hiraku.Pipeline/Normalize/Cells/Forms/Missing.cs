using Hiraku.Japanese;

namespace Hiraku.Pipeline.Normalize.Cells.Forms;

/// <summary>Keeps the search for missing-value marks away from the cells that are too long to be one.</summary>
internal static class Missing
{
    private const int LongestMark = 8;

    public static bool MayBe(ReadOnlySpan<char> text, MissingMarks marks) =>
        text.Length <= LongestMark && MissingMark.Is(text, marks);
}
