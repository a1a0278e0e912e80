namespace Hiraku.Tests.Pipeline.Write.Json;

public class GeoJsonDocumentTests
{
    private const string Path = "data/aed/131202_aed.geojson";

    [Fact]
    public void A_row_is_a_feature_with_longitude_first_and_one_without_a_position_keeps_its_place() => Assert.Equal(
        """
        {"type":"FeatureCollection","name":"AED設置箇所一覧","features":[
        {"type":"Feature","geometry":{"type":"Point","coordinates":[139.651700,35.735600]},"properties":{"ID":"A1","名称":"区役所","緯度":35.735600,"経度":139.651700,"台数":2,"小児対応":true,"更新日":"2025-04-01"}},
        {"type":"Feature","geometry":null,"properties":{"ID":"A2","名称":"x","緯度":null,"経度":139.6,"台数":null,"小児対応":null,"更新日":null}}
        ],"bbox":[139.6517,35.7356,139.6517,35.7356]}

        """,
        Tables.Publish(Tables.Places, [Tables.Place("A1", "区役所"), ["A2", "x", null, "139.6", null, null, null]]).Text(Path));

    [Fact]
    public void An_empty_table_is_an_empty_collection_without_a_box() => Assert.Equal(
        "{\"type\":\"FeatureCollection\",\"name\":\"AED設置箇所一覧\",\"features\":[]}\n",
        Tables.Publish(Tables.Places, []).Text(Path));
}
