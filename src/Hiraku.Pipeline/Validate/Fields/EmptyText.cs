using Hiraku.Japanese;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Validate.Fields;

/// <summary>Tells a cell that only says that it has no value.</summary>
internal static class EmptyText
{
    public static bool Is(ReadOnlySpan<char> text) => MissingMark.Is(text) || text.IsWhiteSpace();

    /// <summary>True where every cell that feeds the field is empty, says so, or was said by dataset.yml to mean something.</summary>
    public static bool InSource(Batch batch, int field, int row)
    {
        FieldBinding binding = batch.Bindings[field];
        foreach (int column in binding.Columns)
        {
            ReadOnlySpan<char> cell = batch.Text[column, row];
            if (!Is(cell) && binding.Values?.ContainsKey(cell.ToString()) != true)
            {
                return false;
            }
        }

        return true;
    }
}
