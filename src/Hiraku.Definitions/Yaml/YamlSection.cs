using System.Collections.Immutable;
using System.Globalization;
using Hiraku.Definitions.Rules;
using Hiraku.Model;

namespace Hiraku.Definitions.Yaml;

/// <summary>
/// A map of a YAML file, read key by key. What was asked for is what is known: <see cref="End"/> reports every other key with
/// the nearest known one. A key that is absent gives null without a word; a wrong one is reported and gives null.
/// </summary>
internal sealed class YamlSection(YamlFile file, YamlMap map)
{
    private readonly List<string> known = [];

    public YamlFile File => file;

    public int Line => map.Line;

    /// <summary>The entries themselves, for a map whose keys are the user's own words; they count as known.</summary>
    public ImmutableArray<YamlEntry> AllEntries()
    {
        known.AddRange(map.Entries.Select(entry => entry.Key));
        return map.Entries;
    }

    public YamlNode? Node(string key)
    {
        known.Add(key);
        YamlNode? value = map.Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
        return value is YamlText { IsBlank: true } ? null : value;
    }

    public int LineOf(string key) => map.Entries.FirstOrDefault(entry => entry.Key == key)?.Line ?? map.Line;

    public string? Text(string key) => Node(key) is { } node ? TextOf(node, key) : null;

    /// <summary>A text that must be there.</summary>
    public string RequiredText(string key, string example)
    {
        if (Node(key) is { } node)
        {
            return TextOf(node, key) ?? "";
        }

        file.Report(YamlRules.MissingKey(file.At(map.Line), key, example));
        return "";
    }

    /// <summary>A text as it stands, or { ja, en }.</summary>
    public LocalizedText? Localized(string key) => Node(key) is { } node ? YamlValues.Localized(file, node, key) : null;

    /// <summary>A list of texts, or one text alone.</summary>
    public ImmutableArray<string> Texts(string key) => Node(key) switch
    {
        null => [],
        YamlList list => [.. list.Items.Select(item => TextOf(item, key)).OfType<string>()],
        { } node => TextOf(node, key) is { } text ? [text] : [],
    };

    public YamlSection? Section(string key) => Node(key) switch
    {
        null => null,
        YamlMap inner => new YamlSection(file, inner),
        { } node => Wrong<YamlSection>(node, key, "{ … }"),
    };

    /// <summary>A list of maps, or one map alone.</summary>
    public ImmutableArray<YamlSection> Sections(string key) => Node(key) switch
    {
        null => [],
        YamlMap inner => [new YamlSection(file, inner)],
        YamlList list => [.. list.Items.Select(item => item is YamlMap inner ? new YamlSection(file, inner) : Wrong<YamlSection>(item, key, "- { … }")).OfType<YamlSection>()],
        { } node => Wrong<YamlSection>(node, key, "- { … }") is null ? [] : [],
    };

    /// <summary>One of a few words.</summary>
    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (words.TryGetValue(text, out T value))
        {
            return value;
        }

        file.Report(YamlRules.WrongWord(file.At(LineOf(key)), key, text, words.Keys));
        return null;
    }

    public int? Integer(string key, int minimum, int maximum)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= minimum && value <= maximum)
        {
            return value;
        }

        file.Report(YamlRules.WrongNumber(file.At(LineOf(key)), key, text, string.Create(CultureInfo.InvariantCulture, $"{minimum}..{maximum}")));
        return null;
    }

    public double? Number(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value))
        {
            return value;
        }

        file.Report(YamlRules.WrongNumber(file.At(LineOf(key)), key, text, "35.70"));
        return null;
    }

    /// <summary>Reports the keys nobody asked for.</summary>
    public void End()
    {
        foreach (YamlEntry entry in map.Entries.Where(entry => !known.Contains(entry.Key)))
        {
            file.Report(YamlRules.UnknownKey(file.At(entry.Line), entry.Key, NearestName.Of(entry.Key, known), known));
        }
    }

    private string? TextOf(YamlNode node, string key) =>
        node is YamlText text ? text.Value : Wrong<string>(node, key, key + ": …");

    private T? Wrong<T>(YamlNode node, string key, string form)
        where T : class
    {
        file.Report(YamlRules.WrongForm(file.At(node.Line), key, form));
        return null;
    }
}
