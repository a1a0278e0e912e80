using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Hiraku.Definitions.Rules;
using Hiraku.Model;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Definitions.Schemas;

/// <summary>One schema file being read: its name for messages, its folder for code lists, and whether anything in it was wrong.</summary>
internal sealed class SchemaFile(string path, string name, DiagnosticBag bag)
{
    public string Path { get; } = path;

    public bool IsFaulty { get; private set; }

    /// <summary>A pattern is compiled once to see that it can be; most fields share a few.</summary>
    public HashSet<string> SoundPatterns { get; init; } = [];

    public Location At => new(name);

    public void Report(Diagnostic diagnostic)
    {
        IsFaulty |= diagnostic.Severity == Severity.Error;
        bag.Add(diagnostic);
    }

    public static JsonElement? Object(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.Object ? value : null;

    public static string? Text(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static int? Integer(JsonElement element, string key) =>
        element.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : null;

    public static decimal? Number(JsonElement element, string key) =>
        element.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number) ? number : null;

    /// <summary>A list's texts; null where there is no such list.</summary>
    public static ImmutableArray<string>? Texts(JsonElement element, string key) =>
        element.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : null;

    /// <summary>{ ja, en } or one text.</summary>
    public static LocalizedText? Localized(JsonElement element, string key) =>
        Object(element, key) is { } pair ? new LocalizedText(Text(pair, "ja") ?? "", Text(pair, "en") ?? "")
        : Text(element, key) is { } text ? new LocalizedText(text, "")
        : null;

    /// <summary>A scalar as it would be published.</summary>
    public static string Scalar(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Number => element.GetDecimal().ToString(CultureInfo.InvariantCulture),
        _ => element.GetRawText(),
    };

    /// <summary>The value of a key that holds one of a few words; reported and null where it is another.</summary>
    public T? Choice<T>(JsonElement element, string key, string owner, Dictionary<string, T> words)
        where T : struct
    {
        if (Text(element, key) is not { } text)
        {
            return null;
        }

        if (words.TryGetValue(text, out T value))
        {
            return value;
        }

        Report(SchemaRules.WrongWord(At, owner, key, text, words.Keys));
        return null;
    }
}
