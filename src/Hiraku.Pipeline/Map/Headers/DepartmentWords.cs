using System.Collections.Immutable;

namespace Hiraku.Pipeline.Map.Headers;

/// <summary>Words that departments use for one another: each line of words.csv is one meaning, its first word the standard's own.</summary>
internal static class DepartmentWords
{
    private static readonly ImmutableArray<ImmutableArray<string>> Meanings = Read();

    private static readonly ILookup<string, ImmutableArray<string>> ByKey =
        Meanings.SelectMany(words => words.Select(word => (Key: HeaderText.Key(word), Words: words))).ToLookup(entry => entry.Key, entry => entry.Words, StringComparer.Ordinal);

    /// <summary>True where departments head columns with this word.</summary>
    public static bool Knows(string key) => ByKey.Contains(key);

    /// <summary>The fields that one of a word's other words names.</summary>
    public static ImmutableArray<NamedField> Find(string key, FieldNames names)
    {
        var found = new Dictionary<int, NamedField>();
        foreach (ImmutableArray<string> words in ByKey[key])
        {
            foreach (string word in words)
            {
                // The nearer a word stands to the standard's own, the surer it is.
                foreach (NamedField named in names.Find(word))
                {
                    double confidence = 0.9 * named.Confidence;
                    if (!found.TryGetValue(named.Field, out NamedField best) || best.Confidence < confidence)
                    {
                        found[named.Field] = named with { Confidence = confidence, Why = MapReasons.DepartmentWord(word) };
                    }
                }
            }
        }

        bool hasWhole = found.Values.Any(named => !named.Part);
        return [.. found.Values.Where(named => !named.Part || !hasWhole).OrderByDescending(named => named.Confidence)];
    }

    private static ImmutableArray<ImmutableArray<string>> Read()
    {
        using Stream stream = typeof(DepartmentWords).Assembly.GetManifestResourceStream("Hiraku.Pipeline.Map.Headers.words.csv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0).Select(line => line.TrimEnd('\r').Split(',').ToImmutableArray())];
    }
}
