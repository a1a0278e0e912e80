using Hiraku.Model.Schemas;

namespace Hiraku.Tests.Definitions;

public sealed class SchemaReaderTests : IDisposable
{
    private readonly ProjectFolder folder = new ProjectFolder().Write("schemas/jichitai-2023/test.json", ProjectFolder.Schema);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_schema_brings_its_fields_in_order_with_what_they_must_satisfy()
    {
        TableSchema schema = folder.Read().Project!.Schemas["jichitai-2023/test"];

        Assert.Equal(["ID", "名称", "定員"], schema.Fields.Select(field => field.Name));
        Assert.Equal((DataShape.Places, true, "Test"), (schema.Shape, schema.IsNational, schema.Title.En));
        Field capacity = schema.Fields[2];
        Assert.Equal((FieldKind.Integer, "人", 0m, "12"), (capacity.Kind, capacity.Unit, capacity.Minimum, capacity.Example));
        Assert.Equal(["NO"], schema.Fields[0].Aliases);
    }

    [Fact]
    public void An_overlay_says_only_what_it_adds_or_changes()
    {
        folder.Write("schemas/local/codes/kind.csv", "code,label_ja,label_en\r\n1,\"屋内,外\",Both\r\n");
        folder.Write("schemas/local/plus.json", """
            { "x-hiraku": { "id": "local/plus", "extends": "jichitai-2023/test" },
              "items": { "properties": {
                "名称": { "maxLength": 20 },
                "種別": { "type": ["string", "null"], "x-hiraku": { "kind": "code", "codes": "codes/kind.csv" } } } } }
            """);

        TableSchema schema = folder.Read().Project!.Schemas["local/plus"];

        Assert.Empty(folder.Found);
        Assert.Equal(["ID", "名称", "定員", "種別"], schema.Fields.Select(field => field.Name));
        Assert.Equal((20, "施設の名", Requirement.Required), (schema.Fields[1].MaxLength, schema.Fields[1].Description, schema.Fields[1].Requirement));
        Assert.Equal("屋内,外", Assert.Single(schema.Fields[3].Codes!.Entries).Label.Ja);
        Assert.Equal((false, "jichitai-2023/test"), (schema.IsNational, schema.Supersedes.Single()));
    }

    [Theory]
    [InlineData("{ \"x-hiraku\": {", "schemas/local/x.json(1): error HK1050: The file stops being JSON about here.")]
    [InlineData("{}", "schemas/local/x.json: error HK1051: 'x-hiraku' is missing or has another form.")]
    [InlineData("{ \"x-hiraku\": { \"id\": \"local/y\" } }", "schemas/local/x.json: error HK1055: The id is 'local/y', the place says 'local/x'.")]
    [InlineData("{ \"x-hiraku\": { \"extends\": \"jichitai-2023/tast\" } }", "schemas/local/x.json: error HK1054: There is no schema 'jichitai-2023/tast'.")]
    [InlineData("{ \"x-hiraku\": {}, \"items\": { \"properties\": { \"a\": { \"x-hiraku\": { \"kind\": \"fone\" } } } } }", "schemas/local/x.json: error HK1052: kind of 'a' cannot be 'fone'.")]
    [InlineData("{ \"x-hiraku\": {}, \"items\": { \"properties\": { \"a\": { \"type\": \"string\", \"x-hiraku\": { \"kind\": \"integer\" } } } } }", "schemas/local/x.json: error HK1057: 'a' has type string, its kind gives integer.")]
    [InlineData("{ \"x-hiraku\": { \"key\": [\"b\"] }, \"items\": { \"properties\": { \"a\": { \"x-hiraku\": { \"kind\": \"text\" } } } } }", "schemas/local/x.json: error HK1058: There is no field 'b'.")]
    [InlineData("{ \"x-hiraku\": {}, \"items\": { \"properties\": { \"a\": { \"x-hiraku\": { \"kind\": \"code\", \"codes\": \"../../c.csv\" } } } } }", "schemas/local/x.json: error HK1053: The code list '../../c.csv' is missing or has no column 'code'.")]
    public void A_wrong_schema_is_reported(string text, string expected)
    {
        folder.Write("schemas/local/x.json", text).Read();

        Assert.Equal(expected, folder.Found.First());
    }

    [Fact]
    public void A_pattern_that_is_none_is_reported()
    {
        folder.Write("schemas/local/x.json", "{ \"x-hiraku\": {}, \"items\": { \"properties\": { \"a\": { \"pattern\": \"[\", \"x-hiraku\": { \"kind\": \"text\" } } } } }").Read();

        Assert.StartsWith("schemas/local/x.json: error HK1056: The pattern of 'a' cannot be read", folder.Found.First(), StringComparison.Ordinal);
    }
}
