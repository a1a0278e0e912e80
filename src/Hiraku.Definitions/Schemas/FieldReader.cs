using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hiraku.Definitions.Rules;
using Hiraku.Model.Schemas;

namespace Hiraku.Definitions.Schemas;

/// <summary>One property of a schema file → <see cref="Field"/>; where it extends a field, what it does not say stays.</summary>
internal static class FieldReader
{
    private static readonly Dictionary<string, FieldKind> Kinds =
        FieldKinds.Names.ToDictionary(name => name, name => FieldKinds.TryParse(name, out FieldKind kind) ? kind : default, StringComparer.Ordinal);

    private static readonly Dictionary<string, Requirement> Requirements =
        Enum.GetValues<Requirement>().ToDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public static Field? Read(string name, JsonElement property, Field? basis, SchemaFile file)
    {
        JsonElement about = SchemaFile.Object(property, "x-hiraku") ?? default;
        FieldKind? kind = about.ValueKind == JsonValueKind.Object ? file.Choice(about, "kind", name, Kinds) : null;
        if (kind is null && basis is null)
        {
            if (SchemaFile.Text(about, "kind") is null)
            {
                file.Report(SchemaRules.Incomplete(file.At, name + ": x-hiraku.kind"));
            }

            return null;
        }

        Field field = basis ?? new Field(name, kind!.Value);
        field = Constrain(field with { Kind = kind ?? field.Kind }, property, file);
        CheckType(field, property, file);
        return about.ValueKind == JsonValueKind.Object ? Describe(field, about, file) : field;
    }

    private static Field Constrain(Field field, JsonElement property, SchemaFile file)
    {
        field = field with
        {
            Description = SchemaFile.Text(property, "description") ?? field.Description,
            Pattern = SchemaFile.Text(property, "pattern") ?? field.Pattern,
            MinLength = SchemaFile.Integer(property, "minLength") ?? field.MinLength,
            MaxLength = SchemaFile.Integer(property, "maxLength") ?? field.MaxLength,
            Minimum = SchemaFile.Number(property, "minimum") ?? field.Minimum,
            Maximum = SchemaFile.Number(property, "maximum") ?? field.Maximum,
            Allowed = ReadEnum(property) ?? field.Allowed,
            Example = property.TryGetProperty("examples", out JsonElement examples) && examples.ValueKind == JsonValueKind.Array && examples.GetArrayLength() > 0
                ? SchemaFile.Scalar(examples[0])
                : field.Example,
        };
        CheckPattern(field, file);
        return field;
    }

    private static Field Describe(Field field, JsonElement about, SchemaFile file) => field with
    {
        Label = SchemaFile.Localized(about, "label") ?? field.Label,
        Requirement = file.Choice(about, "requirement", field.Name, Requirements) ?? field.Requirement,
        Aliases = SchemaFile.Texts(about, "aliases") is { } aliases ? [.. field.Aliases.Union(aliases)] : field.Aliases,
        Unit = SchemaFile.Text(about, "unit") ?? field.Unit,
        Codes = SchemaFile.Text(about, "codes") is { } path ? CodeListReader.Read(path, file) : field.Codes,
    };

    private static ImmutableArray<string>? ReadEnum(JsonElement property) =>
        property.TryGetProperty("enum", out JsonElement values) && values.ValueKind == JsonValueKind.Array
            ? [.. values.EnumerateArray().Where(value => value.ValueKind != JsonValueKind.Null).Select(SchemaFile.Scalar)]
            : null;

    private static void CheckPattern(Field field, SchemaFile file)
    {
        if (field.Pattern is null || !file.SoundPatterns.Add(field.Pattern))
        {
            return;
        }

        try
        {
            _ = new Regex(field.Pattern, RegexOptions.CultureInvariant | RegexOptions.ECMAScript);
        }
        catch (ArgumentException fault)
        {
            file.Report(SchemaRules.BadPattern(file.At, field.Name, fault.Message));
        }
    }

    /// <summary>The kind decides what is published, so a type that says otherwise would promise something false.</summary>
    private static void CheckType(Field field, JsonElement property, SchemaFile file)
    {
        if (!property.TryGetProperty("type", out JsonElement type))
        {
            return;
        }

        ImmutableArray<string> types = type.ValueKind == JsonValueKind.String ? [type.GetString()!] : SchemaFile.Texts(property, "type") ?? [];
        string expected = field.Type switch
        {
            ColumnType.Integer => "integer",
            ColumnType.Number => "number",
            ColumnType.Boolean => "boolean",
            ColumnType.Text or ColumnType.Date => "string",
            _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, "unknown type"),
        };
        if (!types.Contains(expected) || types.Any(name => name != expected && name != "null"))
        {
            file.Report(SchemaRules.TypeAgainstKind(file.At, field.Name, string.Join("|", types), expected));
        }
    }
}
