using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Normalize.Derive;

/// <summary>
/// Gives a row without an ID one made of what it is: name, address, place of installation, day. The same row gets the same
/// ID in every run, without anything being remembered; rows alike in all of these are numbered in their order.
/// </summary>
internal sealed class IdDerivation(int target, ImmutableArray<int> sources) : IDerivation
{
    private const int Length = 12;

    /// <summary>Sixteen consonants: no run of digits that looks like somebody's number, no word by chance.</summary>
    private const string Letters = "BCDFGHJKLMNPQRST";

    private readonly Dictionary<ulong, int> seen = [];

    /// <summary>The ID field of a table and what it is made of; null where the schema has no ID of its own or no name to make it of.</summary>
    public static IdDerivation? For(MappedTable mapped)
    {
        int target = mapped.Schema.Key.Contains("ID") ? mapped.Schema.IndexOf("ID") : -1;
        ImmutableArray<int> sources = [.. Enumerable.Range(0, mapped.Bindings.Length).Where(field => IsTelling(mapped.Bindings[field].Field))];
        return target >= 0 && sources.Any(field => mapped.Bindings[field].Field.Kind == FieldKind.Name && !mapped.Bindings[field].Columns.IsEmpty)
            ? new IdDerivation(target, sources)
            : null;
    }

    public void Derive(Column[] columns)
    {
        if (!columns[target].Present.Contains(false))
        {
            return;
        }

        var derived = new DerivedColumn(target, ColumnType.Text);
        for (int row = 0; row < columns[target].Count; row++)
        {
            derived.Add(columns, row, columns[target].IsPresent(row) ? null : IdOf(columns, row));
        }

        derived.Replace(columns);
    }

    private static bool IsTelling(Field each) =>
        each.Name is "名称" or "設置位置" or "イベント名" or "施設名" or "開始日" || each.Kind == FieldKind.Address;

    private string? IdOf(Column[] columns, int row)
    {
        if (!sources.Any(source => columns[source].IsPresent(row)))
        {
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (int source in sources)
        {
            hash.AppendData(columns[source].TextAt(row));
            hash.AppendData("\u001F"u8);
        }

        byte[] digest = hash.GetHashAndReset();
        int before = seen.GetValueOrDefault(BinaryPrimitives.ReadUInt64BigEndian(digest));
        seen[BinaryPrimitives.ReadUInt64BigEndian(digest)] = before + 1;
        string id = string.Create(Length, digest, static (letters, bytes) =>
        {
            for (int i = 0; i < letters.Length; i++)
            {
                letters[i] = Letters[(bytes[i / 2] >> (i % 2 == 0 ? 4 : 0)) & 15];
            }
        });
        return before == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{before + 1}");
    }
}
