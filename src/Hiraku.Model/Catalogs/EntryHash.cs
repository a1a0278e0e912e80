using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hiraku.Model.Datasets;

namespace Hiraku.Model.Catalogs;

/// <summary>A hash over all that is known of a dataset or a publisher: what is derived from them alone need not be made again while it is the same.</summary>
public static class EntryHash
{
    /// <summary>Everything of an entry, the day it was looked at among it.</summary>
    public static string Of(CatalogEntry entry) => Of(
        JsonSerializer.SerializeToUtf8Bytes(WithoutTables(entry), EntryJson.Default.CatalogEntry),
        JsonSerializer.SerializeToUtf8Bytes(Sorted(entry.Filled), EntryJson.Default.ImmutableSortedDictionaryStringInt64),
        JsonSerializer.SerializeToUtf8Bytes(Sorted(entry.Dataset.Expect.Fill), EntryJson.Default.ImmutableSortedDictionaryStringDouble),
        JsonSerializer.SerializeToUtf8Bytes(Sorted(entry.Dataset.Privacy.Allow), EntryJson.Default.ImmutableSortedDictionaryStringString));

    /// <summary>As <see cref="Of(CatalogEntry)"/>, without what changes from day to day though the content does not.</summary>
    public static string OfContent(CatalogEntry entry) => Of(entry with { Checked = "", Stale = LocalizedText.Empty });

    public static string Of(Publisher publisher, SiteSettings site) => Of(
        JsonSerializer.SerializeToUtf8Bytes(publisher, EntryJson.Default.Publisher),
        JsonSerializer.SerializeToUtf8Bytes(site, EntryJson.Default.SiteSettings));

    /// <summary>Dictionaries come in an order of their own in every process, and what only the pipeline reads does not belong here.</summary>
    private static CatalogEntry WithoutTables(CatalogEntry entry) => entry with
    {
        Filled = ImmutableDictionary<string, long>.Empty,
        Schema = entry.Schema with { Upgrade = ImmutableDictionary<string, ImmutableArray<string>>.Empty },
        Dataset = entry.Dataset with
        {
            Folder = "",
            Sources = [],
            Columns = [],
            Rules = [],
            Expect = entry.Dataset.Expect with { Fill = ImmutableDictionary<string, double>.Empty },
            Privacy = entry.Dataset.Privacy with { Allow = ImmutableDictionary<string, string>.Empty },
        },
    };

    private static ImmutableSortedDictionary<string, T> Sorted<T>(ImmutableDictionary<string, T> table) => table.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static string Of(params ReadOnlySpan<byte[]> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (byte[] part in parts)
        {
            hash.AppendData(BitConverter.GetBytes(part.LongLength));
            hash.AppendData(part);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>How entries are put into bytes for hashing; generated, since reflection would cost a fifth of a quick run.</summary>
[JsonSerializable(typeof(CatalogEntry))]
[JsonSerializable(typeof(Publisher))]
[JsonSerializable(typeof(SiteSettings))]
[JsonSerializable(typeof(ImmutableSortedDictionary<string, long>))]
[JsonSerializable(typeof(ImmutableSortedDictionary<string, double>))]
[JsonSerializable(typeof(ImmutableSortedDictionary<string, string>))]
internal sealed partial class EntryJson : JsonSerializerContext;
