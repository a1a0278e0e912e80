using System.Text;
using Hiraku.Model.Schemas;

namespace Hiraku.Model.Tables;

/// <summary>Collects the cells of one <see cref="Column"/>, from the top.</summary>
public sealed class ColumnBuilder(ColumnType type)
{
    private readonly ColumnBuffers buffers = ColumnBuffers.Rent();
    private readonly bool hasIntegers = type is ColumnType.Integer or ColumnType.Date or ColumnType.Boolean;
    private readonly bool hasNumbers = type is ColumnType.Number;
    private bool[]? hidden;
    private bool hasUnreadable;
    private int used;

    public int Count { get; private set; }

    public void AddAbsent() => End(isPresent: false, 0, 0);

    /// <summary>A cell whose value is kept back to protect people.</summary>
    public void AddHidden()
    {
        hidden ??= new bool[TextBatch.Capacity];
        hidden[Count] = true;
        AddAbsent();
    }

    /// <summary>A cell that holds text which could not be read.</summary>
    public void AddUnreadable()
    {
        if (!hasUnreadable)
        {
            hasUnreadable = true;
            buffers.Unreadable.AsSpan().Clear();
        }

        buffers.Unreadable[Count] = true;
        AddAbsent();
    }

    public void AddText(ReadOnlySpan<char> text) => Add(text, 0, 0);

    /// <summary>A cell whose text is ready as UTF-8, with the typed value where the column has one.</summary>
    public void Add(ReadOnlySpan<byte> text, long integer = 0, double number = 0)
    {
        Reserve(text.Length);
        text.CopyTo(buffers.Utf8.AsSpan(used));
        used += text.Length;
        End(isPresent: true, integer, number);
    }

    /// <summary>A cell with canonical <paramref name="text"/> and its typed value.</summary>
    public void Add(ReadOnlySpan<char> text, long integer, double number)
    {
        Reserve(text.Length * 3);
        used += Encoding.UTF8.GetBytes(text, buffers.Utf8.AsSpan(used));
        End(isPresent: true, integer, number);
    }

    /// <summary>Copies one cell of another column of the same type.</summary>
    public void AddFrom(Column other, int row)
    {
        if (other.IsHidden(row))
        {
            AddHidden();
            return;
        }

        if (other.IsUnreadable(row))
        {
            AddUnreadable();
            return;
        }

        if (!other.IsPresent(row))
        {
            AddAbsent();
            return;
        }

        Add(other.TextAt(row), other.Integers.IsEmpty ? 0 : other.Integers[row], other.Numbers.IsEmpty ? 0 : other.Numbers[row]);
    }

    public Column Build() => new(type, Count, buffers, hasIntegers, hasNumbers, hasUnreadable, hidden);

    private void End(bool isPresent, long integer, double number)
    {
        buffers.Present[Count] = isPresent;
        if (hasIntegers)
        {
            buffers.Integers[Count] = integer;
        }

        if (hasNumbers)
        {
            buffers.Numbers[Count] = number;
        }

        Count++;
        buffers.Offsets[Count] = used;
    }

    private void Reserve(int bytes)
    {
        if (used + bytes > buffers.Utf8.Length)
        {
            buffers.Grow(used, used + bytes);
        }
    }
}

/// <summary>
/// The arrays of one column, used again as a whole when the column has been written: a wide table has hundreds of columns on the move, more
/// than a pool of single arrays holds.
/// </summary>
internal sealed class ColumnBuffers
{
    /// <summary>How many wait to be used again: ten batches of fifty columns.</summary>
    private const int Most = 512;

    /// <summary>Bytes of text beyond which a buffer is not kept.</summary>
    private const int Largest = 1 << 20;

    private static readonly Lock Gate = new();
    private static readonly Stack<ColumnBuffers> Waiting = [];

    private long[]? integers;
    private double[]? numbers;
    private bool[]? unreadable;

    public byte[] Utf8 { get; private set; } = new byte[1 << 14];

    public int[] Offsets { get; } = new int[TextBatch.Capacity + 1];

    public bool[] Present { get; } = new bool[TextBatch.Capacity];

    public long[] Integers => integers ??= new long[TextBatch.Capacity];

    public double[] Numbers => numbers ??= new double[TextBatch.Capacity];

    /// <summary>Holds what it held the last time.</summary>
    public bool[] Unreadable => unreadable ??= new bool[TextBatch.Capacity];

    public static ColumnBuffers Rent()
    {
        lock (Gate)
        {
            return Waiting.TryPop(out ColumnBuffers? buffers) ? buffers : new ColumnBuffers();
        }
    }

    public void Return()
    {
        lock (Gate)
        {
            if (Waiting.Count < Most && Utf8.Length <= Largest)
            {
                Waiting.Push(this);
            }
        }
    }

    public void Grow(int used, int needed)
    {
        byte[] larger = new byte[Math.Max(needed, Utf8.Length * 2)];
        Utf8.AsSpan(0, used).CopyTo(larger);
        Utf8 = larger;
    }
}
