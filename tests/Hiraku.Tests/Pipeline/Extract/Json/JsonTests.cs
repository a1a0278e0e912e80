using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Extract;

namespace Hiraku.Tests.Pipeline.Extract.Json;

public sealed class JsonTests : IDisposable
{
    private readonly Desk desk = new();

    [Fact]
    public void A_title_in_square_brackets_does_not_make_a_csv_file_JSON()
    {
        desk.Put("list.csv", "[　統計表　],,\n,,\n町名,男,女\n旭丘,10,20\n栄町,30,40\n");

        Assert.Equal("町名|男|女", desk.Read()!.Header);
    }

    [Theory]
    [InlineData("json", """[{"名称":"旭丘","数":1},{"名称":"栄町","数":2.50}]""")]
    [InlineData("json", """{"total":2,"items":[{"名称":"旭丘","数":1},{"名称":"栄町","数":2.50}]}""")]
    [InlineData("jsonl", "{\"名称\":\"旭丘\",\"数\":1}\n{\"名称\":\"栄町\",\"数\":2.50}\n")]
    [InlineData("json", """{"success":true,"result":{"fields":[{"id":"名称"},{"id":"数"},{"id":"x"}],"records":[{"名称":"旭丘","数":1},{"名称":"栄町","数":2.50}]}}""")]
    public void Records_are_found_wherever_they_lie(string kind, string text)
    {
        desk.Put("list.json", text);

        Extracted table = desk.Read()!;

        Assert.Equal(kind, table.Facts.Kind);
        Assert.Equal("名称|数", table.Header);
        Assert.Equal(["旭丘|1", "栄町|2.50"], table.Rows);
    }

    [Fact]
    public void Objects_under_names_keep_their_names()
    {
        desk.Put("list.json", """{"a1":{"名称":"旭丘"},"a2":{"名称":"栄町"}}""");

        Extracted table = desk.Read()!;

        Assert.Equal("キー|名称", table.Header);
        Assert.Equal(["a1|旭丘", "a2|栄町"], table.Rows);
    }

    [Fact]
    public void Features_give_their_point_as_latitude_and_longitude()
    {
        desk.Put("list.geojson", """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","geometry":{"type":"Point","coordinates":[139.6,35.7]},"properties":{"名称":"旭丘","type":"公園"}},
            {"type":"Feature","geometry":null,"properties":{"名称":"栄町","type":null}}]}
            """);

        Extracted table = desk.Read()!;

        Assert.Equal("緯度|経度|名称|type", table.Header);
        Assert.Equal(["35.7|139.6|旭丘|公園", "||栄町|"], table.Rows);
        Assert.Equal(["D2", "D3"], table.Addresses);
    }

    [Fact]
    public void Features_without_properties_give_their_id_and_place_and_are_told()
    {
        desk.Put("list.geojson", """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","id":"a1","geometry":{"type":"Point","coordinates":[139.6,35.7]}},
            {"type":"Feature","id":"a2","geometry":{"type":"Point","coordinates":[139.7,35.8]},"properties":{}},
            {"type":"Feature","id":"a3","geometry":null,"properties":null}]}
            """);

        Extracted table = desk.Read()!;

        Assert.Equal(("id|緯度|経度", "a1|35.7|139.6"), (table.Header, table.Rows[0]));
        Assert.Equal("list.geojson(2): warning HK3032: None of the 3 features has properties; only IDs and points, where there are any, come into the table.", Assert.Single(desk.Bag.Kept).ToString());
    }

    [Fact]
    public void A_few_features_without_properties_are_counted_from_the_first_on()
    {
        desk.Put("list.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"名称":"旭丘"}},{"type":"Feature","id":7,"geometry":null,"properties":{}}]}""");

        desk.Read();

        Assert.Equal("list.geojson(2): warning HK3032: 1 of 2 features have no properties.", Assert.Single(desk.Bag.Kept).ToString());
    }

    [Fact]
    public void A_shape_that_is_no_point_is_told_to_be_lost()
    {
        desk.Put("list.geojson", """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","geometry":{"type":"Point","coordinates":[139.6,35.7]},"properties":{"名称":"旭丘"}},
            {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[139.6,35.7],[139.7,35.7],[139.7,35.8],[139.6,35.7]]]},"properties":{"名称":"栄町"}}]}
            """);

        desk.Read();

        Assert.Equal("list.geojson(3): warning HK3033: 1 of 2 features are no points (Polygon); of their shape only the kind was read, as geometry_type.", Assert.Single(desk.Bag.Kept).ToString());
    }

    [Fact]
    public void Nested_values_are_flattened_and_said_to_be()
    {
        desk.Put("list.json", """[{"名称":"旭丘","所在地":{"町":"旭丘","番地":"1"},"曜日":["月","火"]}]""");

        Extracted table = desk.Read()!;

        Assert.Equal("名称|所在地_町|所在地_番地|曜日", table.Header);
        Assert.Equal(["旭丘|旭丘|1|月;火"], table.Rows);
        Assert.Equal(Enumerable.Repeat(ExtractRules.NestedValue.Code, 3), desk.Codes);
    }

    [Theory]
    [InlineData("""[{"a":1},{"a":""")]
    [InlineData("""{"a":{"b":1}""")]
    [InlineData("""[{"a":"\ud800"}]""")]
    public void Broken_JSON_is_refused_with_its_line(string text)
    {
        desk.Put("list.json", text);

        Assert.Null(desk.Read());
        Assert.Equal([ExtractRules.Damaged.Code], desk.Codes);
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_refused()
    {
        desk.Put("list.json", new string('[', 100_000));

        Assert.Null(desk.Read());
        Assert.Equal([ExtractRules.LimitExceeded.Code], desk.Codes);
    }

    [Fact]
    public void A_value_beyond_the_limit_is_refused()
    {
        desk.Limits = Limits.Default with { CellCharacters = 1000 };
        desk.Put("list.json", "[{\"a\":\"" + new string('x', 100_000) + "\"}]");

        Assert.Null(desk.Read());
        Assert.Equal([ExtractRules.LimitExceeded.Code], desk.Codes);
    }

    public void Dispose() => desk.Dispose();
}
