using System.Collections.Immutable;
using System.Text.Json;
using Hiraku.Tests.Support;

namespace Hiraku.Tests.Schemas;

/// <summary>Holds the national schemas to the standards' own order and to the form that the program reads.</summary>
public class SchemaFileTests
{
    private static readonly ImmutableHashSet<string> Kinds =
    [
        "text", "name", "kana", "identifier", "municipality-code", "town-id", "corporate-number", "date", "partial-date", "year-month",
        "fiscal-year", "time", "weekdays", "hours", "period", "phone", "extension", "postal-code", "email", "url", "address", "prefecture",
        "city", "town", "address-rest", "building", "latitude", "longitude", "coordinates", "number", "integer", "boolean", "presence",
        "flag", "code", "multi",
    ];

    private static readonly ImmutableHashSet<string> NumericKinds = ["latitude", "longitude", "number", "integer"];

    public static TheoryData<string> Ids => [.. SchemaFile.Ids];

    public static TheoryData<string> CurrentIds => [.. SchemaFile.Ids.Where(id => id.StartsWith("jichitai-2023/", StringComparison.Ordinal))];

    [Fact]
    public void Every_dataset_of_the_first_standard_and_every_substantiated_one_of_the_second_has_a_schema()
    {
        Assert.Equal(14, SchemaFile.Ids.Count(id => id.StartsWith("suisho-v1/", StringComparison.Ordinal)));
        Assert.Equal(22, SchemaFile.Ids.Count(id => id.StartsWith("jichitai-2023/", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_schema_names_itself_as_its_file_does(string id)
    {
        SchemaFile schema = SchemaFile.Read(id);

        Assert.Equal(id, schema.Hiraku.GetProperty("id").GetString());
        Assert.Equal($"urn:hiraku:schema:{id.Replace('/', ':')}", schema.Root.GetProperty("$id").GetString());
        Assert.Equal(id.Split('/')[1], schema.Hiraku.GetProperty("slug").GetString());
        Assert.Equal(schema.Slug.Replace('_', '-'), schema.Hiraku.GetProperty("slug").GetString());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_fields_stand_in_the_order_of_the_definitions(string id)
    {
        SchemaFile schema = SchemaFile.Read(id);
        string version = id.StartsWith("suisho-v1/", StringComparison.Ordinal) ? "v1" : "2023";
        using JsonDocument definitions = JsonDocument.Parse(File.ReadAllText(Repository.SharedOrSkip("reference/standards/definitions.json")));

        IEnumerable<string?> expected = definitions.RootElement.GetProperty($"{schema.Slug}.{version}").GetProperty("items")
            .EnumerateArray().Select(item => item.GetProperty("name").GetString());

        Assert.Equal(expected, schema.Fields.Select(field => field.Name));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_requirement_is_invented(string id)
    {
        SchemaFile schema = SchemaFile.Read(id);
        string version = id.StartsWith("suisho-v1/", StringComparison.Ordinal) ? "v1" : "2023";
        using JsonDocument definitions = JsonDocument.Parse(File.ReadAllText(Repository.SharedOrSkip("reference/standards/definitions.json")));

        IEnumerable<string?> expected = definitions.RootElement.GetProperty($"{schema.Slug}.{version}").GetProperty("items")
            .EnumerateArray().Select(item => item.GetProperty("requirement").GetString() switch
            {
                null => "unknown",
                "recommended_or_optional" => "optional",
                string mark => mark,
            });

        Assert.Equal(expected, schema.Fields.Select(field => field.Requirement));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_property_must_be_there_so_that_absence_is_an_explicit_null(string id)
    {
        SchemaFile schema = SchemaFile.Read(id);

        IEnumerable<string?> required = schema.Root.GetProperty("items").GetProperty("required").EnumerateArray().Select(name => name.GetString());

        Assert.Equal(schema.Fields.Select(field => field.Name), required);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Only_a_required_field_refuses_null_and_a_flag_never_does(string id)
    {
        Assert.All(
            SchemaFile.Read(id).Fields,
            field => Assert.Equal(field.Requirement != "required" || field.Kind == "flag", field.Nullable));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_kind_is_in_the_closed_list_and_agrees_with_the_published_type(string id)
    {
        Assert.All(SchemaFile.Read(id).Fields, field =>
        {
            Assert.Contains(field.Kind, Kinds);
            string type = field.Body.GetProperty("type").ToString();
            Assert.Equal(NumericKinds.Contains(field.Kind), !type.Contains("string", StringComparison.Ordinal));
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_enum_is_exactly_its_code_list(string id)
    {
        SchemaFile schema = SchemaFile.Read(id);

        Assert.All(schema.Fields.Where(field => field.Body.TryGetProperty("enum", out _)), field =>
        {
            IEnumerable<string?> allowed = field.Body.GetProperty("enum").EnumerateArray().Select(value => value.GetString());
            IEnumerable<string?> codes = schema.CodesOf(field);
            Assert.Equal(field.Nullable ? codes.Append(null) : codes, allowed);
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_closed_kind_has_an_enum_and_every_code_list_exists(string id)
    {
        SchemaFile schema = SchemaFile.Read(id);

        Assert.All(schema.Fields, field =>
        {
            Assert.Equal(field.Kind is "presence" or "flag" or "code", field.Body.TryGetProperty("enum", out _));
            Assert.True(!field.Hiraku.TryGetProperty("codes", out _) || schema.CodesOf(field).Any());
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_header_means_two_fields(string id)
    {
        SchemaFile schema = SchemaFile.Read(id);

        IEnumerable<string> names = schema.Fields.Select(field => field.Name).Concat(schema.Fields.SelectMany(field => field.Aliases));

        Assert.Empty(names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_key_and_the_targets_of_an_upgrade_are_fields(string id)
    {
        SchemaFile schema = SchemaFile.Read(id);
        string[] fields = [.. schema.Fields.Select(field => field.Name)];

        Assert.All(schema.Hiraku.GetProperty("key").EnumerateArray(), name => Assert.Contains(name.GetString(), fields));
        Assert.All(schema.Hiraku.GetProperty("upgrade").EnumerateObject(), step =>
        {
            Assert.DoesNotContain(step.Name, fields);
            Assert.All(Targets(step.Value), target => Assert.Contains(target, fields));
        });
    }

    [Theory]
    [MemberData(nameof(CurrentIds))]
    public void Every_field_of_an_older_form_finds_its_successor_or_is_said_to_have_none(string id)
    {
        SchemaFile schema = SchemaFile.Read(id);
        string[] known =
        [
            .. schema.Fields.Select(field => field.Name),
            .. schema.Fields.SelectMany(field => field.Aliases),
            .. schema.Hiraku.GetProperty("upgrade").EnumerateObject().Select(step => step.Name),
        ];

        Assert.All(schema.Hiraku.GetProperty("supersedes").EnumerateArray(), older =>
            Assert.All(SchemaFile.Read(older.GetString()!).Fields, field => Assert.Contains(field.Name, known)));
    }

    [Fact]
    public void The_national_list_names_every_schema_of_the_current_standard()
    {
        string list = Repository.At("schemas", "jichitai-2023", "datasets.csv");

        IEnumerable<string> listed = File.ReadLines(list).Skip(1).Select(line => line.Split(',')[3]).Where(id => id.Length > 0);

        Assert.Equal(SchemaFile.Ids.Where(id => id.StartsWith("jichitai-2023/", StringComparison.Ordinal)), listed.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string?> Targets(JsonElement target) => target.ValueKind == JsonValueKind.Array
        ? target.EnumerateArray().Select(name => name.GetString())
        : [target.GetString()];
}
