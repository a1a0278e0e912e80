using System.Buffers.Binary;
using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;
using Hiraku.Pipeline.Validate.Tables.Keys;
using Hiraku.Pipeline.Validate.Text;

namespace Hiraku.Pipeline.Validate.Tables;

/// <summary>
/// No two rows hold the same values in the given fields. The later row is at fault and is told where the earlier one stands.
/// A row in which a needed field is empty is not compared.
/// </summary>
/// <param name="needed">Fields without which a row is not compared.</param>
/// <param name="digests">Whether 128 bits of hash stand for long values: enough for a warning, and a fraction of the memory.</param>
public sealed class UniqueKeyCheck(Rule rule, ImmutableArray<int> fields, ImmutableArray<int> needed, KeySet seen, bool digests = false) : ICheck, IDisposable
{
    private const byte Separator = 0x1F;
    private const ulong OtherSeed = 0x5851_F42D_4C95_7F2D;

    private readonly byte[] digest = new byte[16];
    private readonly List<Origin> origins = [];
    private byte[] key = new byte[256];

    public void Check(Batch batch, Verdict verdict)
    {
        if (origins.Count == 0 || !ReferenceEquals(origins[^1], batch.Text.Origin))
        {
            origins.Add(batch.Text.Origin);
        }

        for (int row = 0; row < batch.RowCount; row++)
        {
            if (!IsComparable(batch, row))
            {
                continue;
            }

            var place = new KeyPlace(origins.Count - 1, batch.Text.LineOf(row));
            ReadOnlySpan<byte> values = KeyOf(batch, row);
            if (!seen.Add(digests ? Digest(values) : values, place, out KeyPlace first))
            {
                verdict.Add(row, Fault(batch, row, first));
            }
        }
    }

    public void End(DiagnosticBag bag)
    {
    }

    public void Dispose() => seen.Dispose();

    private bool IsComparable(Batch batch, int row)
    {
        foreach (int field in needed)
        {
            if (!batch.Columns[field].IsPresent(row))
            {
                return false;
            }
        }

        return true;
    }

    private ReadOnlySpan<byte> KeyOf(Batch batch, int row)
    {
        if (fields.Length == 1)
        {
            return batch.Columns[fields[0]].TextAt(row);
        }

        int used = 0;
        foreach (int field in fields)
        {
            ReadOnlySpan<byte> part = batch.Columns[field].TextAt(row);
            if (used + part.Length + 1 > key.Length)
            {
                Array.Resize(ref key, (used + part.Length + 1) * 2);
            }

            part.CopyTo(key.AsSpan(used));
            key[used + part.Length] = Separator;
            used += part.Length + 1;
        }

        return key.AsSpan(0, used);
    }

    private ReadOnlySpan<byte> Digest(ReadOnlySpan<byte> values)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(digest, Utf8Hash.Of(values));
        BinaryPrimitives.WriteUInt64LittleEndian(digest.AsSpan(8), Utf8Hash.Of(values, OtherSeed));
        return digest;
    }

    private Diagnostic Fault(Batch batch, int row, KeyPlace first)
    {
        string names = string.Join("・", fields.Select(field => batch.Bindings[field].Field.Name));
        string value = string.Join(" / ", fields.Select(field => batch.Columns[field].StringAt(row)).Where(part => part is not null));
        Location place = batch.Locate(fields.FirstOrDefault(field => !batch.Bindings[field].Columns.IsEmpty, fields[0]), row);
        return TableRules.Duplicate(rule, place, names, value, origins[first.Origin].Locate(-1, first.Line));
    }
}
