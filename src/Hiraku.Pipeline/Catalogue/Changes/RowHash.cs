using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Hiraku.Pipeline.Catalogue.Changes;

/// <summary>Hashes a row's key and content. 128 bits of SHA-256 each: two rows of one hash are two equal rows.</summary>
internal sealed class RowHash(IReadOnlyList<string> key)
{
    private readonly byte[][] names = [.. key.Select(Encoding.UTF8.GetBytes)];
    private readonly ArrayBufferWriter<byte>[] values = [.. key.Select(_ => new ArrayBufferWriter<byte>(32))];
    private readonly ArrayBufferWriter<byte> joined = new(128);

    public RowRecord Of(ReadOnlySpan<byte> row, long offset)
    {
        UInt128 content = Hash(row);
        return new RowRecord(names.Length == 0 ? content : KeyOf(row), content, offset, row.Length);
    }

    private UInt128 KeyOf(ReadOnlySpan<byte> row)
    {
        Array.ForEach(values, value => value.ResetWrittenCount());
        var json = new Utf8JsonReader(row);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            int index = IndexOf(ref json);
            json.Read();
            if (index >= 0)
            {
                values[index].Write(json.ValueSpan);
            }
        }

        joined.ResetWrittenCount();
        foreach (ArrayBufferWriter<byte> value in values)
        {
            joined.Write(value.WrittenSpan);
            joined.Write("\u001F"u8);
        }

        return Hash(joined.WrittenSpan);
    }

    private int IndexOf(ref Utf8JsonReader json)
    {
        for (int index = 0; index < names.Length; index++)
        {
            if (json.ValueTextEquals(names[index]))
            {
                return index;
            }
        }

        return -1;
    }

    private static UInt128 Hash(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
