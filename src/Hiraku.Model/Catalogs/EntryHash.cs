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
    public static string Of(CatalogEntry entry) => Of(JsonSerializer.SerializeToUtf8Bytes(AsPublished(entry), EntryJson.Default.CatalogEntry));

    /// <summary>As <see cref="Of(CatalogEntry)"/>, without what changes from day to day though the content does not.</summary>
    public static string OfContent(CatalogEntry entry) => Of(entry with { Checked = "", Stale = LocalizedText.Empty });

    public static string Of(Publisher publisher, SiteSettings site) => Of(
        JsonSerializer.SerializeToUtf8Bytes(publisher, EntryJson.Default.Publisher),
        JsonSerializer.SerializeToUtf8Bytes(site, EntryJson.Default.SiteSettings));

    /// <summary>Without what only the pipeline reads; a table among it would come in an order of its own in every process.</summary>
    private static CatalogEntry AsPublished(CatalogEntry entry) => entry with
    {
        Schema = entry.Schema with { Upgrade = Ordinal.Empty<ImmutableArray<string>>() },
        Dataset = entry.Dataset with { Folder = "", Sources = [], Columns = [], Rules = [] },
    };

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
internal sealed partial class EntryJson : JsonSerializerContext;
