using Hiraku.Model.Schemas;

namespace Hiraku.Model.Tables;

/// <summary>
/// One column of normalised values: the canonical text of each cell as UTF-8, written once and used by every text format,
/// and beside it the typed value for the typed ones. A cell that is empty or could not be read is absent.
/// </summary>
public sealed class Column
{
    private readonly byte[] utf8;
    private readonly int[] offsets;
    private readonly bool[] present;
    private readonly long[]? integers;
    private readonly double[]? numbers;
    private readonly bool[]? unreadable;
    private readonly bool[]? hidden;
    private ColumnBuffers? buffers;

    internal Column(ColumnType type, int count, ColumnBuffers buffers, bool hasIntegers, bool hasNumbers, bool hasUnreadable, bool[]? hidden)
    {
        Type = type;
        Count = count;
        this.buffers = buffers;
        utf8 = buffers.Utf8;
        offsets = buffers.Offsets;
        present = buffers.Present;
        integers = hasIntegers ? buffers.Integers : null;
        numbers = hasNumbers ? buffers.Numbers : null;
        unreadable = hasUnreadable ? buffers.Unreadable : null;
        this.hidden = hidden;
    }

    public ColumnType Type { get; }

    public int Count { get; }

    /// <summary>All canonical texts, one after the other.</summary>
    public ReadOnlySpan<byte> Utf8 => utf8.AsSpan(0, offsets[Count]);

    /// <summary>Count + 1 places in <see cref="Utf8"/>; an absent cell has length 0.</summary>
    public ReadOnlySpan<int> Offsets => offsets.AsSpan(0, Count + 1);

    public ReadOnlySpan<bool> Present => present.AsSpan(0, Count);

    /// <summary>Integer: the value. Date: days since 1970-01-01. Boolean: 0 or 1. Empty for the other types.</summary>
    public ReadOnlySpan<long> Integers => integers.AsSpan(0, integers is null ? 0 : Count);

    /// <summary>The value of numbers; empty for the other types.</summary>
    public ReadOnlySpan<double> Numbers => numbers.AsSpan(0, numbers is null ? 0 : Count);

    public ReadOnlySpan<byte> TextAt(int row) => utf8.AsSpan(offsets[row], offsets[row + 1] - offsets[row]);

    public bool IsPresent(int row) => present[row];

    /// <summary>True where any cell could not be read.</summary>
    public bool HasUnreadable => unreadable is not null;

    /// <summary>True for an absent cell in whose place the clerk's file holds text that could not be read, which is something else than empty.</summary>
    public bool IsUnreadable(int row) => unreadable is not null && unreadable[row];

    /// <summary>True where any cell was hidden.</summary>
    public bool HasHidden => hidden is not null;

    /// <summary>True for an absent cell whose value is kept back to protect people, which is something else than empty.</summary>
    public bool IsHidden(int row) => hidden is not null && hidden[row];

    /// <summary>The canonical text as a string, or null; for the few places that are not hot.</summary>
    public string? StringAt(int row) => present[row] ? System.Text.Encoding.UTF8.GetString(TextAt(row)) : null;

    /// <summary>Gives the buffers back to the pool; nothing of the column may be used after.</summary>
    public void Return()
    {
        buffers?.Return();
        buffers = null;
    }
}
