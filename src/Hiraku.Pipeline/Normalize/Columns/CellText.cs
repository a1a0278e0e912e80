using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Normalize.Columns;

/// <summary>The text a binding gives a field in one row: one cell, several joined, or a constant, after the dataset's own replacements.</summary>
internal sealed class CellText(FieldBinding binding)
{
    private readonly int only = binding.Columns.Length == 1 && binding.Values is null ? binding.Columns[0] : -1;
    private char[] joined = new char[256];

    public ReadOnlySpan<char> Of(TextBatch batch, int row) => only >= 0 ? batch[only, row] : Made(batch, row);

    private ReadOnlySpan<char> Made(TextBatch batch, int row)
    {
        ReadOnlySpan<char> text = binding.Columns.Length switch
        {
            0 => binding.Constant,
            1 => batch[binding.Columns[0], row],
            _ => Join(batch, row),
        };
        return binding.Values is not null && binding.Values.TryGetValue(text.Trim().ToString(), out string? replacement) ? replacement : text;
    }

    /// <summary>What stands in the clerk's file, before any replacement.</summary>
    public ReadOnlySpan<char> Source(TextBatch batch, int row) => binding.Columns.Length switch
    {
        0 => binding.Constant,
        1 => batch[binding.Columns[0], row],
        _ => Join(batch, row),
    };

    /// <summary>Empty cells leave no separator behind.</summary>
    private ReadOnlySpan<char> Join(TextBatch batch, int row)
    {
        int used = 0;
        foreach (int column in binding.Columns)
        {
            ReadOnlySpan<char> part = batch[column, row].Trim();
            if (part.IsEmpty)
            {
                continue;
            }

            int needed = used + binding.Join.Length + part.Length;
            if (needed > joined.Length)
            {
                Array.Resize(ref joined, Math.Max(needed, joined.Length * 2));
            }

            if (used > 0)
            {
                binding.Join.CopyTo(joined.AsSpan(used));
                used += binding.Join.Length;
            }

            part.CopyTo(joined.AsSpan(used));
            used += part.Length;
        }

        return joined.AsSpan(0, used);
    }
}
