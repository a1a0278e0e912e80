using System.Collections.Frozen;

namespace Hiraku.Japanese;

/// <summary>Every rule a reader can name: one list, in the order of the ids.</summary>
public static class ReadingRules
{
    /// <summary>All rules.</summary>
    public static IReadOnlyList<ReadingRule> All { get; } = [.. Embedded.Lines("rules").Select(Parse)];

    private static readonly FrozenDictionary<string, ReadingRule> ById = All.ToFrozenDictionary(rule => rule.Id);

    /// <summary>The rule with this id, or null.</summary>
    public static ReadingRule? Find(string id) => ById.GetValueOrDefault(id);

    private static ReadingRule Parse(string line)
    {
        string[] parts = line.Split('|');
        return new(parts[0], new(parts[1], parts[2]), new(parts[3], parts[4]), new(parts[5], parts[6]), parts[7]);
    }
}
