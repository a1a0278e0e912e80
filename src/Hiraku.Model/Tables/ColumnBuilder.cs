using System.Buffers;
using System.Text;
using Hiraku.Model.Schemas;

namespace Hiraku.Model.Tables;

/// <summary>Collects the cells of one <see cref="Column"/>, from the top.</summary>
public sealed class ColumnBuilder(ColumnType type)
{
    private byte[] utf8 = ArrayPool<byte>.Shared.Rent(1 << 14);
    private readonly int[] offsets = RentOffsets();
    private readonly bool[] present = ArrayPool<bool>.Shared.Rent(TextBatch.Capacity);
    private readonly long[]? integers = type is ColumnType.Integer or ColumnType.Date or ColumnType.Boolean ? ArrayPool<long>.Shared.Rent(TextBatch.Capacity) : null;
    private readonly double[]? numbers = type is ColumnType.Number ? ArrayPool<double>.Shared.Rent(TextBatch.Capacity) : null;
    private bool[]? hidden;
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

    public void AddText(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3);
        used += Encoding.UTF8.GetBytes(text, utf8.AsSpan(used));
        End(isPresent: true, 0, 0);
    }

    /// <summary>A cell whose text is ready as UTF-8, with the typed value where the column has one.</summary>
    public void Add(ReadOnlySpan<byte> text, long integer = 0, double number = 0)
    {
        Reserve(text.Length);
        text.CopyTo(utf8.AsSpan(used));
        used += text.Length;
        End(isPresent: true, integer, number);
    }

    /// <summary>A cell with canonical <paramref name="text"/> and its typed value.</summary>
    public void Add(ReadOnlySpan<char> text, long integer, double number)
    {
        Reserve(text.Length * 3);
        used += Encoding.UTF8.GetBytes(text, utf8.AsSpan(used));
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

        if (!other.IsPresent(row))
        {
            AddAbsent();
            return;
        }

        Add(other.TextAt(row), other.Integers.IsEmpty ? 0 : other.Integers[row], other.Numbers.IsEmpty ? 0 : other.Numbers[row]);
    }

    public Column Build() => new(type, Count, utf8, offsets, present, integers, numbers, hidden);

    internal static void Return(byte[] utf8, int[] offsets, bool[] present, long[]? integers, double[]? numbers)
    {
        ArrayPool<byte>.Shared.Return(utf8);
        ArrayPool<int>.Shared.Return(offsets);
        ArrayPool<bool>.Shared.Return(present);
        if (integers is not null)
        {
            ArrayPool<long>.Shared.Return(integers);
        }

        if (numbers is not null)
        {
            ArrayPool<double>.Shared.Return(numbers);
        }
    }

    private static int[] RentOffsets()
    {
        int[] offsets = ArrayPool<int>.Shared.Rent(TextBatch.Capacity + 1);
        offsets[0] = 0;
        return offsets;
    }

    private void End(bool isPresent, long integer, double number)
    {
        present[Count] = isPresent;
        if (integers is not null)
        {
            integers[Count] = integer;
        }

        if (numbers is not null)
        {
            numbers[Count] = number;
        }

        Count++;
        offsets[Count] = used;
    }

    private void Reserve(int bytes)
    {
        if (used + bytes <= utf8.Length)
        {
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(used + bytes, utf8.Length * 2));
        utf8.AsSpan(0, used).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(utf8);
        utf8 = larger;
    }
}
