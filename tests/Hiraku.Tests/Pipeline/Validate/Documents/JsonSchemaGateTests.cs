using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Validate.Documents;

namespace Hiraku.Tests.Pipeline.Validate.Documents;

public sealed class JsonSchemaGateTests
{
    private const string Schema =
        """
        { "$schema": "http://json-schema.org/draft-07/schema#", "type": "array", "items": { "type": "object", "additionalProperties": false,
          "required": ["名称", "電話 番号", "定員"], "properties": {
            "名称": { "type": "string", "minLength": 2, "maxLength": 5 },
            "電話 番号": { "type": ["string", "null"], "pattern": "^0[0-9]{1,4}-[0-9]{1,4}-[0-9]{4}$" },
            "定員": { "type": ["integer", "null"], "minimum": 1, "maximum": 100 },
            "有無": { "enum": ["有", "無", null] },
            "曜日": { "type": ["string", "null"], "pattern": "^月?火?水?$" } } } }
        """;

    [Fact]
    public void A_right_document_passes() => Assert.Empty(Check([("練馬区役所", "03-5984-1111", 12)]));

    [Fact]
    public void A_violation_names_its_row_and_field()
    {
        Diagnostic violation = Assert.Single(Check([("練馬区役所", "03-5984-1111", 12), ("練馬区役所", "0359841111", 12)]));

        Assert.Equal(("aed.json", 2, "電話 番号", "0359841111"), (violation.Location.File, violation.Location.Line, violation.Location.Field, violation.Value));
        Assert.StartsWith("[1].電話 番号 がスキーマに合いません: 形が違います", violation.Message.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_breaks_off_is_an_error() => Assert.Equal(["HK6502"], Codes("[{\"名称\":"));

    [Fact]
    public void A_schema_that_is_none_is_an_error()
    {
        var bag = new DiagnosticBag();
        JsonSchemaGate.Check(() => new MemoryStream("[]"u8.ToArray()), "{ \"type\": 1 }", "aed.json", 0, all: false, bag);

        Assert.Equal("HK6502", Assert.Single(bag.Kept).Rule.Code);
    }

    [Theory]
    [InlineData(0, 1000, 5, 60)]
    [InlineData(150_000, 1, 100, 100)]
    public void Of_a_large_table_a_sample_is_looked_at_and_rows_keep_their_numbers(int firstWrong, int oneIn, int fewest, int most)
    {
        var rows = new (string, string, int)[200_000];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = ("馬[\"区}", "03-5984-1111", i >= firstWrong && i % oneIn == 0 ? 1_000_000 + i : 12);
        }

        IReadOnlyList<Diagnostic> found = Check(rows);
        Assert.InRange(found.Count, fewest, most);
        Assert.All(found, one => Assert.Equal((1_000_000 + one.Location.Line - 1).ToString(CultureInfo.InvariantCulture), one.Value));
        Assert.Equal(found.Select(one => one.Location.Line), Check(rows).Select(one => one.Location.Line));
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(5_001)]
    [InlineData(20_000)]
    public void Of_a_table_that_is_not_large_every_row_is_looked_at(int count)
    {
        var rows = new (string, string, int)[count];
        Array.Fill(rows, ("練馬区", "03-5984-1111", 12));
        int[] wrong = [1, 2, count / 2, (count / 2) + 1, count - 1, count];
        foreach (int row in wrong)
        {
            rows[row - 1].Item3 = 1000;
        }

        Assert.Equal(wrong, Check(rows).Select(one => one.Location.Line));
    }

    [Fact]
    public void All_rows_are_looked_at_where_that_is_asked()
    {
        var rows = new (string, string, int)[30_000];
        Array.Fill(rows, ("練馬区", "03-5984-1111", 12));
        rows[29_999].Item3 = 1000;

        Assert.Equal(30_000, Assert.Single(Check(rows, all: true)).Location.Line);
    }

    /// <summary>The compiled checks and the gate agree on every row of a document of hostile values.</summary>
    [Fact]
    public void The_checks_and_the_gate_come_to_the_same_verdicts()
    {
        string[][] rows = Rows(new Random(20240501));
        var clerk = new Clerk(Table, rows);
        var document = new JsonArray([.. rows.Select(Json)]);
        var bag = new DiagnosticBag();
        JsonSchemaGate.Check(() => new MemoryStream(Encoding.UTF8.GetBytes(document.ToJsonString())), Schema, "aed.json", rows.Length, all: true, bag);

        int[] byGate = [.. bag.Kept.Select(found => found.Location.Line - 1).Distinct().Order()];
        Assert.NotEmpty(byGate);
        Assert.Equal(byGate, clerk.FaultyRows());
    }

    private static TableSchema Table => new(
        "test/gate",
        [
            new Field("名称", FieldKind.Identifier) { Requirement = Requirement.Required, MinLength = 2, MaxLength = 5 },
            new Field("電話 番号", FieldKind.Phone) { Pattern = "^0[0-9]{1,4}-[0-9]{1,4}-[0-9]{4}$" },
            new Field("定員", FieldKind.Integer) { Minimum = 1, Maximum = 100 },
            new Field("有無", FieldKind.Presence) { Allowed = ["有", "無"] },
            new Field("曜日", FieldKind.Weekdays) { Pattern = "^月?火?水?$" },
        ]);

    private static string[][] Rows(Random random)
    {
        string[] names = ["", "甲", "甲乙", "甲乙丙丁戊", "甲乙丙丁戊己", "𠮷𠮷𠮷𠮷𠮷", "𠮷", "e\u0301a"];
        string[] phones = ["", "03-5984-1111", "03-59841111", "03-5984-11111", "x03-5984-1111", "0-1-1111", "04992-2-1234"];
        string[] counts = ["", "0", "1", "100", "101", "-5"];
        string[] presences = ["", "有", "無", "有無", "あり"];
        string[] days = ["", "月", "月火水", "水月", "月 火", "月月"];
        string Pick(string[] values) => random.Next(4) > 0 ? values[2 < values.Length ? random.Next(1, 3) : 1] : values[random.Next(values.Length)];
        return [.. Enumerable.Range(0, 90).Select(_ => new[] { Pick(names), Pick(phones), Pick(counts), Pick(presences), Pick(days) })];
    }

    private static JsonObject Json(string[] row) => new()
    {
        ["名称"] = Text(row[0]),
        ["電話 番号"] = Text(row[1]),
        ["定員"] = row[2].Length == 0 ? null : int.Parse(row[2], CultureInfo.InvariantCulture),
        ["有無"] = Text(row[3]),
        ["曜日"] = Text(row[4]),
    };

    private static JsonValue? Text(string text) => text.Length == 0 ? null : JsonValue.Create(text);

    private static string[] Codes(string json)
    {
        var bag = new DiagnosticBag();
        JsonSchemaGate.Check(() => new MemoryStream(Encoding.UTF8.GetBytes(json)), Schema, "aed.json", 1, all: false, bag);
        return [.. bag.Kept.Select(found => found.Rule.Code)];
    }

    private static IReadOnlyList<Diagnostic> Check((string Name, string Phone, int Capacity)[] rows, bool all = false)
    {
        var json = new StringBuilder("[\n");
        for (int i = 0; i < rows.Length; i++)
        {
            string name = System.Text.Json.JsonSerializer.Serialize(rows[i].Name);
            json.Append(CultureInfo.InvariantCulture, $"{{\"名称\":{name},\"電話 番号\":\"{rows[i].Phone}\",\"定員\":{rows[i].Capacity}}}{(i < rows.Length - 1 ? "," : "")}\n");
        }

        byte[] document = Encoding.UTF8.GetBytes(json.Append("]\n").ToString());
        var bag = new DiagnosticBag();
        JsonSchemaGate.Check(() => new MemoryStream(document), Schema, "aed.json", rows.Length, all, bag);
        return bag.Kept;
    }
}
