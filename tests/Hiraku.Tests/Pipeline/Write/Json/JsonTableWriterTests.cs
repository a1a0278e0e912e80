using System.Text.Json;
using Hiraku.Model.Schemas;

namespace Hiraku.Tests.Pipeline.Write.Json;

public class JsonTableWriterTests
{
    private const string Path = "data/aed/131202_aed.json";

    [Fact]
    public void Rows_are_objects_in_field_order_with_typed_values_and_explicit_nulls() => Assert.Equal(
        """
        [
        {"ID":"A1","名称":"区役所","緯度":35.735600,"経度":139.651700,"台数":2,"小児対応":true,"更新日":"2025-04-01"},
        {"ID":"A2","名称":null,"緯度":null,"経度":null,"台数":null,"小児対応":null,"更新日":null}
        ]

        """,
        Tables.Publish(Tables.Places, [Tables.Place("A1", "区役所"), ["A2", null, null, null, null, null, null]]).Text(Path));

    [Fact]
    public void An_empty_table_is_an_empty_array() => Assert.Equal("[]\n", Tables.Publish(Tables.Places, []).Text(Path));

    [Theory]
    [InlineData("a\"b\\c")]
    [InlineData("a\nb\tc\rd")]
    [InlineData("\u0001\u001f")]
    [InlineData("髙\U00020BB7\U0001F600\u2028</script>")]
    public void Any_text_reads_back_as_it_was(string text)
    {
        string json = Tables.Publish(Tables.Of(new Field("a\"b", FieldKind.Text), new Field("b", FieldKind.Text)), [[text, "x"]], 1024, "json").Text(Path);

        using JsonDocument document = JsonDocument.Parse(json);
        Assert.Equal(text, document.RootElement[0].GetProperty("a\"b").GetString());
    }

    [Theory]
    [InlineData("007", "7")]
    [InlineData("-12", "-12")]
    [InlineData("0", "0")]
    public void An_integer_is_written_as_JSON_allows_it(string canonical, string written) => Assert.Equal(
        $"[\n{{\"n\":{written}}}\n]\n",
        Tables.Publish(Tables.Of(new Field("n", FieldKind.Integer)), [[canonical]], 1024, "json").Text(Path));

    [Theory]
    [InlineData("1.50", "1.50")]
    [InlineData("-0.5", "-0.5")]
    [InlineData(".5", "0.5")]
    [InlineData("1e3", "1000")]
    public void A_number_keeps_its_digits_where_JSON_allows_them(string canonical, string written) => Assert.Equal(
        $"[\n{{\"n\":{written}}}\n]\n",
        Tables.Publish(Tables.Of(new Field("n", FieldKind.Number)), [[canonical]], 1024, "json").Text(Path));
}
