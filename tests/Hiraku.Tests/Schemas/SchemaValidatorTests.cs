using System.Collections.Immutable;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Schema;

namespace Hiraku.Tests.Schemas;

/// <summary>Holds the schemas to the validator that stands before publishing: one validation per schema, for its licence counts them.</summary>
public class SchemaValidatorTests
{
    /// <summary>Annotations of JSON Schema that the validator keeps without a property of its own, and our own key.</summary>
    private static readonly ImmutableHashSet<string> Annotations = ["x-hiraku", "examples"];

    public static TheoryData<string> Ids => [.. SchemaFile.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_schema_is_draft_07_without_a_keyword_the_validator_does_not_know(string id)
    {
        JSchema schema = JSchema.Parse(SchemaFile.Read(id).Text);
        JSchema row = Assert.Single(schema.Items);

        Assert.Equal(new Uri("http://json-schema.org/draft-07/schema#"), schema.SchemaVersion);
        Assert.All([schema, row, .. row.Properties.Values], part =>
            Assert.Empty(part.ExtensionData.Keys.Except(Annotations, StringComparer.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_row_of_the_examples_satisfies_its_own_schema(string id)
    {
        SchemaFile file = SchemaFile.Read(id);
        IEnumerable<string> cells = file.Fields.Select(field =>
            $"{System.Text.Json.JsonSerializer.Serialize(field.Name)}: {field.Body.GetProperty("examples")[0].GetRawText()}");

        // Dates stay text, as the program's own gate reads them.
        using JsonTextReader reader = new(new StringReader($"[{{{string.Join(", ", cells)}}}]")) { DateParseHandling = DateParseHandling.None };
        JToken document = JToken.ReadFrom(reader);

        Assert.True(document.IsValid(JSchema.Parse(file.Text), out IList<string> errors), string.Join('\n', errors));
    }
}
