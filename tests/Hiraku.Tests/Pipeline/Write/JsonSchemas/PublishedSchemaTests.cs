using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Write.JsonSchemas;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Schema;

namespace Hiraku.Tests.Pipeline.Write.JsonSchemas;

public class PublishedSchemaTests
{
    private static readonly Field[] Constrained =
    [
        new("ID", FieldKind.Identifier) { Requirement = Requirement.Required, Pattern = "[0-9]{3}|X" },
        new("種別", FieldKind.Code) { Allowed = ["甲", "乙 (丙)"] },
        new("設備", FieldKind.Multi) { Allowed = ["椅子", "a.b"] },
        new("区分", FieldKind.Code) { Codes = new CodeList("codes/x.csv", [new CodeListEntry("01", LocalizedText.Same("一"))]), Pattern = "[0-9]+" },
        new("人数", FieldKind.Integer) { Minimum = 0, Maximum = 10 },
        new("日", FieldKind.Date),
    ];

    [Fact]
    public void What_was_published_satisfies_it()
    {
        MemoryOutput output = Tables.Publish(Tables.Places, [Tables.Place("A1", "区役所"), ["A2", "x", null, null, null, null, null]]);

        JSchema schema = JSchema.Parse(output.Text("data/aed/schema.json"));
        Assert.True(JArray.Parse(output.Text("data/aed/131202_aed.json")).IsValid(schema));
    }

    [Theory]
    [InlineData("""{"ID":"123","種別":"甲","設備":"椅子;a.b","区分":"01","人数":3,"日":"2025-04-01"}""", true)]
    [InlineData("""{"ID":"X","種別":null,"設備":null,"区分":null,"人数":null,"日":null}""", true)]
    [InlineData("""{"ID":null,"種別":null,"設備":null,"区分":null,"人数":null,"日":null}""", false)]
    [InlineData("""{"ID":"1234","種別":null,"設備":null,"区分":null,"人数":null,"日":null}""", false)]
    [InlineData("""{"ID":"123","種別":"丁","設備":null,"区分":null,"人数":null,"日":null}""", false)]
    [InlineData("""{"ID":"123","種別":null,"設備":"椅子;axb","区分":null,"人数":null,"日":null}""", false)]
    [InlineData("""{"ID":"123","種別":null,"設備":null,"区分":null,"人数":11,"日":null}""", false)]
    [InlineData("""{"ID":"123","種別":null,"設備":null,"区分":null,"人数":"3","日":null}""", false)]
    [InlineData("""{"ID":"123","種別":null,"設備":null,"区分":null,"人数":null,"日":"2025-13-01"}""", false)]
    [InlineData("""{"ID":"123","種別":null,"設備":null,"区分":"02","人数":null,"日":null}""", false)]
    [InlineData("""{"ID":"123","種別":null,"設備":null,"区分":null,"人数":null}""", false)]
    [InlineData("""{"ID":"123","種別":null,"設備":null,"区分":null,"人数":null,"日":null,"x":1}""", false)]
    public void It_refuses_what_the_fields_do_not_allow(string row, bool valid) => Assert.Equal(valid, IsValid(Tables.Aed, row));

    [Fact]
    public void Where_faulty_rows_go_out_it_promises_keys_and_types_only()
    {
        Dataset flagged = Tables.Aed with { Gate = Gate.Flag };

        Assert.True(IsValid(flagged, """{"ID":null,"種別":"丁","設備":"axb","区分":null,"人数":11,"日":"2025-13-01"}"""));
        Assert.False(IsValid(flagged, """{"ID":1,"種別":"丁","設備":"axb","区分":null,"人数":11,"日":null}"""));
    }

    [Fact]
    public void A_suppressed_column_may_be_empty_although_it_is_required()
    {
        Dataset suppressing = Tables.Aed with { Privacy = Privacy.None with { Suppress = new Suppression(5, ["ID"]) } };

        Assert.True(IsValid(suppressing, """{"ID":null,"種別":null,"設備":null,"区分":null,"人数":null,"日":null}"""));
    }

    private static bool IsValid(Dataset dataset, string row)
    {
        JSchema schema = JSchema.Parse(PublishedSchema.Of(Tables.Of(Constrained), dataset, "https://example.jp/s.json").ToJsonString());
        using var reader = new Newtonsoft.Json.JsonTextReader(new StringReader("[" + row + "]")) { DateParseHandling = Newtonsoft.Json.DateParseHandling.None };
        return JToken.ReadFrom(reader).IsValid(schema);
    }
}
