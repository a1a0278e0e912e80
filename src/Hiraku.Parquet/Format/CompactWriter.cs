using System.Text;
using Hiraku.Parquet.Buffers;

namespace Hiraku.Parquet.Format;

/// <summary>Writes Thrift's compact protocol (thrift-compact-protocol.md), as far as Parquet's headers and footer need it.</summary>
internal sealed class CompactWriter(Pile<byte> output)
{
    public const byte TypeI32 = 5;
    public const byte TypeBinary = 8;
    public const byte TypeStruct = 12;
    private const byte TypeTrue = 1;
    private const byte TypeFalse = 2;
    private const byte TypeI16 = 4;
    private const byte TypeI64 = 6;
    private const byte TypeList = 9;

    private readonly Stack<int> _outer = new();
    private int _last;

    public void Int16(int field, short value)
    {
        Header(field, TypeI16);
        Varint(ZigZag(value));
    }

    public void Int32(int field, int value)
    {
        Header(field, TypeI32);
        Varint(ZigZag(value));
    }

    public void Int64(int field, long value)
    {
        Header(field, TypeI64);
        Varint(ZigZag(value));
    }

    public void Bool(int field, bool value) => Header(field, value ? TypeTrue : TypeFalse);

    public void Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public void Bytes(int field, ReadOnlySpan<byte> value)
    {
        Header(field, TypeBinary);
        ItemBytes(value);
    }

    public void BeginStruct(int field)
    {
        Header(field, TypeStruct);
        BeginItem();
    }

    public void EmptyStruct(int field)
    {
        BeginStruct(field);
        End();
    }

    public void BeginList(int field, byte itemType, int count)
    {
        Header(field, TypeList);
        output.Add((byte)((Math.Min(count, 15) << 4) | itemType));
        if (count >= 15)
        {
            Varint((ulong)count);
        }
    }

    /// <summary>A struct that is an item of a list, or the whole message.</summary>
    public void BeginItem()
    {
        _outer.Push(_last);
        _last = 0;
    }

    public void End()
    {
        output.Add(0);
        _last = _outer.Pop();
    }

    public void ItemInt32(int value) => Varint(ZigZag(value));

    public void ItemText(string value) => ItemBytes(Encoding.UTF8.GetBytes(value));

    private void ItemBytes(ReadOnlySpan<byte> value)
    {
        Varint((ulong)value.Length);
        output.Add(value);
    }

    private void Header(int field, byte type)
    {
        int step = field - _last;
        _last = field;
        if (step is > 0 and <= 15)
        {
            output.Add((byte)((step << 4) | type));
            return;
        }

        output.Add(type);
        Varint(ZigZag(field));
    }

    private void Varint(ulong value)
    {
        while (value >= 0x80)
        {
            output.Add((byte)(value | 0x80));
            value >>= 7;
        }

        output.Add((byte)value);
    }

    private static ulong ZigZag(long value) => (ulong)((value << 1) ^ (value >> 63));
}
