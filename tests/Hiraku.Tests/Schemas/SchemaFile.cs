using System.Collections.Immutable;
using System.Text.Json;
using Hiraku.Tests.Support;

namespace Hiraku.Tests.Schemas;

/// <summary>One field as the schema file writes it.</summary>
internal sealed record FieldEntry(string Name, JsonElement Body, JsonElement Hiraku)
{
    public string Kind => Hiraku.GetProperty("kind").GetString()!;

    public string Requirement => Hiraku.GetProperty("requirement").GetString()!;

    public IEnumerable<string> Aliases => Hiraku.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()!);

    public bool Nullable => Body.GetProperty("type") is { ValueKind: JsonValueKind.Array };
}

/// <summary>One file below schemas/, read as plain JSON, so that the tests do not lean on the program they test.</summary>
internal sealed record SchemaFile(string Id, string Path, string Text, JsonElement Root)
{
    public static ImmutableArray<string> Ids { get; } =
    [
        .. Directory.EnumerateFiles(Repository.At("schemas"), "*.json", SearchOption.AllDirectories)
            .Select(path => $"{Directory.GetParent(path)!.Name}/{System.IO.Path.GetFileNameWithoutExtension(path)}")
            .Order(StringComparer.Ordinal),
    ];

    public JsonElement Hiraku => Root.GetProperty("x-hiraku");

    public string Slug => Hiraku.GetProperty("file").GetString()!;

    public ImmutableArray<FieldEntry> Fields =>
    [
        .. Root.GetProperty("items").GetProperty("properties").EnumerateObject()
            .Select(property => new FieldEntry(property.Name, property.Value, property.Value.GetProperty("x-hiraku"))),
    ];

    public static SchemaFile Read(string id)
    {
        string path = Repository.At("schemas", $"{id}.json");
        string text = File.ReadAllText(path);
        using JsonDocument document = JsonDocument.Parse(text);
        return new SchemaFile(id, path, text, document.RootElement.Clone());
    }

    public IEnumerable<string> CodesOf(FieldEntry field)
    {
        string list = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, field.Hiraku.GetProperty("codes").GetString()!);
        return File.ReadLines(list).Skip(1).Select(line => line.Split(',')[0]);
    }
}
