using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Hiraku.Site.Search;

/// <summary>Something a reader may look for.</summary>
/// <param name="Title">In Japanese, as the data has it.</param>
/// <param name="English">In English; the Japanese where there is none.</param>
/// <param name="About">A second line: an address, a description.</param>
/// <param name="Path">From an edition's root.</param>
/// <param name="Words">Everything it is found by, already as keys.</param>
/// <param name="Kind">d for a dataset, p for a place or row.</param>
public sealed record SearchEntry(char Kind, string Title, string English, string About, string Path, string Words)
{
    /// <summary>How it is read, in kana; empty where the data does not say.</summary>
    public string Reading { get; init; } = "";
}

/// <summary>
/// The static search index: pairs of characters to entries, in shards by hash, so that a query of a few characters loads a few
/// small files. Entries lie in files of their own, sixty-four to a file.
/// </summary>
public sealed class SearchIndex
{
    private const int EntriesPerFile = 64;
    private const int PostingsPerShard = 1600;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly IReadOnlyList<SearchEntry> entries;
    private readonly Dictionary<string, List<int>> postings = new(StringComparer.Ordinal);
    private long count;

    private SearchIndex(IReadOnlyList<SearchEntry> entries) => this.entries = entries;

    /// <summary>Writes the index through <paramref name="write"/>: <c>meta.json</c>, <c>g0.json</c> …, <c>e0.json</c> ….</summary>
    public static void Write(IReadOnlyList<SearchEntry> entries, Action<string, byte[]> write)
    {
        var index = new SearchIndex(entries);
        for (int i = 0; i < entries.Count; i++)
        {
            index.Add(i, entries[i].Words);
        }

        int shards = 1;
        while (shards * (long)PostingsPerShard < index.count)
        {
            shards *= 2;
        }

        write("meta.json", Json(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("entries", entries.Count);
            json.WriteNumber("shards", shards);
            json.WriteNumber("perFile", EntriesPerFile);
            json.WriteStartObject("datasets");
            foreach (SearchEntry dataset in entries.Where(entry => entry.Kind == 'd'))
            {
                json.WriteStartArray(dataset.Path);
                json.WriteStringValue(dataset.Title);
                json.WriteStringValue(dataset.English);
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }));
        index.WriteShards(shards, write);
        index.WriteEntries(write);
    }

    /// <summary>FNV-1a over UTF-16 units, as search-key.js has it.</summary>
    public static int ShardOf(string gram, int shards)
    {
        uint hash = 2166136261;
        foreach (char c in gram)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)(hash % (uint)shards);
    }

    private void Add(int entry, string words)
    {
        foreach (string word in words.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // The first character alone as well, so that a query of one character finds what begins with it.
            foreach (string gram in SearchKey.Grams(word).Prepend(word[..1]))
            {
                if (!postings.TryGetValue(gram, out List<int>? list))
                {
                    postings[gram] = list = [];
                }

                if (list.Count == 0 || list[^1] != entry)
                {
                    list.Add(entry);
                    count++;
                }
            }
        }
    }

    /// <summary>Each shard is an object: gram → entry numbers, each as the step from the one before.</summary>
    private void WriteShards(int shards, Action<string, byte[]> write)
    {
        var byShard = postings.GroupBy(pair => ShardOf(pair.Key, shards)).ToDictionary(group => group.Key, group => group.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        for (int shard = 0; shard < shards; shard++)
        {
            write(string.Create(CultureInfo.InvariantCulture, $"g{shard}.json"), Json(json =>
            {
                json.WriteStartObject();
                foreach (var (gram, list) in byShard.GetValueOrDefault(shard) ?? Enumerable.Empty<KeyValuePair<string, List<int>>>())
                {
                    json.WriteStartArray(gram);
                    for (int i = 0; i < list.Count; i++)
                    {
                        json.WriteNumberValue(i == 0 ? list[0] : list[i] - list[i - 1]);
                    }

                    json.WriteEndArray();
                }

                json.WriteEndObject();
            }));
        }
    }

    private void WriteEntries(Action<string, byte[]> write)
    {
        for (int file = 0; file * EntriesPerFile < entries.Count; file++)
        {
            int from = file * EntriesPerFile;
            write(string.Create(CultureInfo.InvariantCulture, $"e{file}.json"), Json(json =>
            {
                json.WriteStartArray();
                foreach (SearchEntry entry in entries.Skip(from).Take(EntriesPerFile))
                {
                    json.WriteStartArray();
                    json.WriteStringValue(entry.Kind.ToString());
                    json.WriteStringValue(entry.Title);
                    json.WriteStringValue(entry.English == entry.Title ? "" : entry.English);
                    json.WriteStringValue(entry.About);
                    json.WriteStringValue(entry.Path);
                    json.WriteEndArray();
                }

                json.WriteEndArray();
            }));
        }
    }

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return buffer.ToArray();
    }
}
