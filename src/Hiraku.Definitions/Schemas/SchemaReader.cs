using System.Collections.Immutable;
using System.Text.Json;
using Hiraku.Definitions.Rules;
using Hiraku.Model;
using Hiraku.Model.Schemas;

namespace Hiraku.Definitions.Schemas;

/// <summary>One schema file (JSON Schema draft-07 of an array, with <c>x-hiraku</c>) → <see cref="TableSchema"/>.</summary>
internal static class SchemaReader
{
    private static readonly Dictionary<string, DataShape> Shapes =
        Enum.GetValues<DataShape>().ToDictionary(shape => shape.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>Null where anything in it is wrong.</summary>
    /// <param name="basis">The schema that this one extends.</param>
    public static TableSchema? Read(JsonElement root, string id, TableSchema? basis, SchemaFile file)
    {
        JsonElement about = SchemaFile.Object(root, "x-hiraku")!.Value;
        ImmutableArray<Field> fields = ReadFields(root, basis, file);
        if (fields.IsEmpty)
        {
            file.Report(SchemaRules.Incomplete(file.At, "items.properties"));
            return null;
        }

        TableSchema schema = Describe(basis ?? new TableSchema(id, []), root, about, file) with { Id = id, Fields = fields };
        if (basis is not null)
        {
            // Whoever publishes the overlay publishes the national dataset as well.
            schema = schema with { IsNational = false, Supersedes = [.. basis.Supersedes, basis.Id] };
        }

        CheckNames(schema, file);
        return file.IsFaulty ? null : schema;
    }

    private static TableSchema Describe(TableSchema schema, JsonElement root, JsonElement about, SchemaFile file) => schema with
    {
        Title = SchemaFile.Localized(about, "title") ?? (SchemaFile.Text(root, "title") is { } title ? new LocalizedText(title, "") : schema.Title),
        Standard = SchemaFile.Localized(about, "standard") ?? schema.Standard,
        Description = SchemaFile.Text(root, "description") ?? schema.Description,
        Number = SchemaFile.Text(about, "number") ?? schema.Number,
        Shape = file.Choice(about, "shape", "x-hiraku", Shapes) ?? schema.Shape,
        Key = SchemaFile.Texts(about, "key") ?? schema.Key,
        Supersedes = SchemaFile.Texts(about, "supersedes") ?? schema.Supersedes,
        Upgrade = SchemaFile.Object(about, "upgrade") is { } upgrade ? ReadUpgrade(upgrade) : schema.Upgrade,
        Adoption = SchemaFile.Integer(about, "adoption") ?? schema.Adoption,
        Source = SchemaFile.Text(about, "source") ?? schema.Source,
        Confidence = SchemaFile.Text(about, "confidence") ?? schema.Confidence,
        IsNational = SchemaFile.Localized(about, "standard") is not null,
    };

    /// <summary>The basis's fields, each changed where the file says more of it, then the file's own.</summary>
    private static ImmutableArray<Field> ReadFields(JsonElement root, TableSchema? basis, SchemaFile file)
    {
        List<Field> fields = [.. basis?.Fields ?? []];
        JsonElement? properties = SchemaFile.Object(root, "items") is { } items ? SchemaFile.Object(items, "properties") : null;
        if (properties is null)
        {
            return [.. fields];
        }

        foreach (JsonProperty property in properties.Value.EnumerateObject())
        {
            int at = fields.FindIndex(field => field.Name == property.Name);
            Field? read = FieldReader.Read(property.Name, property.Value, at < 0 ? null : fields[at], file);
            if (read is null)
            {
                continue;
            }

            if (at < 0)
            {
                fields.Add(read);
            }
            else
            {
                fields[at] = read;
            }
        }

        return [.. fields];
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> ReadUpgrade(JsonElement upgrade)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (JsonProperty old in upgrade.EnumerateObject())
        {
            fields[old.Name] = old.Value.ValueKind == JsonValueKind.String ? [old.Value.GetString()!] : SchemaFile.Texts(upgrade, old.Name) ?? [];
        }

        return fields.ToImmutable();
    }

    private static void CheckNames(TableSchema schema, SchemaFile file)
    {
        IEnumerable<string> named = schema.Key.Concat(schema.Upgrade.Values.SelectMany(fields => fields));
        foreach (string name in named.Where(name => schema.IndexOf(name) < 0).Distinct())
        {
            file.Report(SchemaRules.NoSuchField(file.At, name, NearestName.Of(name, schema.Fields.Select(field => field.Name))));
        }
    }
}
