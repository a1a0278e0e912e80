using System.Collections.Immutable;
using Hiraku.Definitions.Schemas;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Map;
using Hiraku.Tests.Support;

namespace Hiraku.Tests.Pipeline.Map;

/// <summary>What <c>hiraku inspect</c> and <c>hiraku new</c> propose, and what drift says.</summary>
public sealed class SuggestionTests
{
    private static readonly TableSchema Events = new("jichitai-2023/event", [new Field("名称", FieldKind.Name), new Field("開始日", FieldKind.Date), new Field("主催者", FieldKind.Name)]);

    private static readonly Lazy<ImmutableArray<TableSchema>> National = new(() => [.. SchemaLibrary.Read(Repository.Folder, new DiagnosticBag()).Values]);

    [Fact]
    public void The_schema_that_knows_the_telling_headers_is_the_best()
    {
        MapCase table = new MapCase().Column("名称").Column("開始日").Column("主催者");

        SchemaMatch best = SchemaMatcher.Best(table.Raw, [MapCase.Places, Events])!;

        Assert.Equal("jichitai-2023/event", best.Schema.Id);
        Assert.InRange(best.Confidence, 0.7, 1);
    }

    [Fact]
    public void Headers_that_every_schema_knows_prove_little() =>
        Assert.InRange(SchemaMatcher.Best(new MapCase().Column("名称").Raw, [MapCase.Places, Events])!.Confidence, 0, 0.5);

    [Fact]
    public void A_schema_that_another_replaces_is_never_the_best()
    {
        TableSchema older = Events with { Id = "suisho-v1/event" };
        TableSchema newer = Events with { Supersedes = ["suisho-v1/event"] };

        Assert.Equal("jichitai-2023/event", SchemaMatcher.Best(new MapCase().Column("開始日").Raw, [older, newer])!.Schema.Id);
    }

    [Theory]
    [InlineData("data.xlsx", "name,address,latitude,longitude,telephoneNumber,referenceObject,note,availableDate,startTime,endTime,availableDateNote", "public-facility")]
    [InlineData("disaster_prevention_center.xlsx", "name,address,latitude,longitude,telephoneNumber,referenceObject,note,availableDate,startTime,endTime,availableDateNote", "public-facility")]
    [InlineData("aed_list.xlsx", "name,address,latitude,longitude,telephoneNumber,referenceObject,note,availableDate,startTime,endTime,availableDateNote", "aed")]
    [InlineData("shop.csv", "ID,業種,店舗名,住所,建物名,経度,緯度", null)]
    [InlineData("kyuugosho.csv", "NO,都道府県コード又は市区町村コード,都道府県名,市区町村名,名称,名称_カナ,設置場所,住所,方書,緯度,経度,電話番号,備考", null)]
    [InlineData("shiteihinanbiru.csv", "NO,市区町村コード,都道府県名,市区町村名,名称,名称_カナ,住所,方書,緯度,経度,電話番号,区分,備考", "evacuation-space")]
    [InlineData("lan.csv", "市区町村コード,NO,都道府県名,市区町村名,名称,住所,緯度,経度,設置者,電話番号,SSID,URL,備考", "public-wireless-lan")]
    public void Opening_hours_and_addresses_are_no_subject(string file, string headers, string? schema)
    {
        MapCase table = headers.Split(',').Aggregate(new MapCase { File = file }, (table, header) => table.Column(header));

        SchemaMatch? best = SchemaMatcher.Best(table.Raw, National.Value);

        Assert.Equal(schema, best is { Confidence: >= 0.4 } ? best.Schema.Id.Replace("jichitai-2023/", "", StringComparison.Ordinal) : null);
    }

    [Theory]
    [InlineData("data.csv", "屋号,営業所所在地,電話番号,許可番号,許可年月日,業種", "公衆浴場業", null)]
    [InlineData("公衆浴場営業許可施設.csv", "名称,所在地,電話番号,許可番号,許可年月日,許可条件", "", null)]
    [InlineData("data.csv", "営業所名称,営業所所在地,営業所電話番号,許可番号,許可年月日,営業の種別", "旅館・ホテル営業", null)]
    [InlineData("data.csv", "事業所番号,事業所名,サービスの種類,法人名,事業所所在地,電話番号,FAX番号,定員", "就労継続支援B型", null)]
    [InlineData("data.csv", "屋号,営業所所在地,電話番号,許可番号,許可年月日,業種", "飲食店営業", "food-business-all")]
    [InlineData("食品営業許可施設.csv", "屋号,営業所所在地,電話番号,許可番号,許可年月日,業種", "", "food-business-all")]
    [InlineData("data.csv", "事業所番号,事業所名,サービスの種類,法人名,事業所所在地,電話番号,FAX番号,定員", "通所介護", "care-service")]
    public void A_permit_alone_does_not_say_which_law_a_business_is_under(string file, string headers, string kind, string? schema)
    {
        MapCase table = headers.Split(',').Aggregate(new MapCase { File = file }, (table, header) =>
            header is "業種" or "営業の種別" or "サービスの種類" ? table.Column(header, kind, kind, kind) : table.Column(header));

        SchemaMatch? best = SchemaMatcher.Best(table.Raw, National.Value);

        Assert.Equal(schema, best is { Confidence: >= 0.4 } ? best.Schema.Id.Replace("jichitai-2023/", "", StringComparison.Ordinal) : null);
    }

    [Fact]
    public void The_whole_national_form_needs_no_name()
    {
        TableSchema food = National.Value.Single(schema => schema.Id == "jichitai-2023/food-business-all");

        Assert.Equal(food.Id, SchemaMatcher.Best(food.Fields.Aggregate(new MapCase { File = "data.csv" }, (table, field) => table.Column(field.Name)).Raw, National.Value)!.Schema.Id);
    }

    [Theory]
    [InlineData("2022-09-30 10:19", "text")]
    [InlineData("2022-09-30 00:00:00", "date")]
    [InlineData("2022-09-30", "date")]
    public void A_free_column_of_dates_with_their_time_keeps_the_time(string value, string kind) =>
        Assert.Contains("{ from: 登録日, kind: " + kind + " }", DatasetTemplate.Write("t", "a.csv", new MapCase().Column("登録日", value, value).Raw, null), StringComparison.Ordinal);

    [Fact]
    public void No_known_header_no_schema() => Assert.Null(SchemaMatcher.Best(new MapCase().Column("乗車別").Raw, [MapCase.Places, Events]));

    [Fact]
    public void A_new_dataset_yml_builds_as_it_stands_and_asks_beside_the_line()
    {
        MapCase table = new MapCase().Column("施設名").Column("定員（千人）", "1").Column("担当者: 氏名", "谷川");

        string yaml = DatasetTemplate.Write("places", "raw/export.csv", table.Raw, MapCase.Places);

        Assert.Contains("schema: jichitai-2023/places\ntitle: { ja: 施設一覧, en: Places }\n", yaml, StringComparison.Ordinal);
        Assert.Contains("sources:\n  - path: raw/export.csv\n", yaml, StringComparison.Ordinal);
        Assert.Contains("#   定員: 定員（千人）   # 0.6", yaml, StringComparison.Ordinal);
        Assert.Contains("ignore: [\"担当者: 氏名\"]\n", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_free_tables_yml_lists_every_column_with_its_kind() =>
        Assert.EndsWith("columns:\n  年度: { from: 年度, kind: integer }\n".Replace("integer", "fiscal-year", StringComparison.Ordinal), DatasetTemplate.Write("t", "a.csv", new MapCase().Column("年度", "2024").Raw, null), StringComparison.Ordinal);

    [Fact]
    public void Drift_names_what_was_added_what_is_gone_and_what_was_renamed()
    {
        var fields = new Dictionary<string, string> { ["施設名称"] = "名称", ["電話"] = "電話番号" };

        HeaderDrift drift = HeaderDrift.Compare(["施設名称", "電話", "備考"], fields, ["施設の名称", "備考", "写真"]);

        Assert.Equal(new RenamedHeader("施設名称", "施設の名称", "名称", 0.8), Assert.Single(drift.Renamed));
        Assert.Equal((ImmutableArray<string>)["写真"], drift.Added);
        Assert.Equal((ImmutableArray<string>)["電話"], drift.Gone);
    }

    [Fact]
    public void Drift_brings_the_line_that_mends_it()
    {
        var bag = new DiagnosticBag();
        var fields = new Dictionary<string, string> { ["施設名称"] = "名称" };

        HeaderDrift.Compare(["施設名称"], fields, ["施設の名称"]).Report(new Location("export.csv", Line: 1), fields, bag);

        Diagnostic fault = Assert.Single(bag.Kept);
        Assert.Equal("export.csv(1): warning HK4013: The column '施設名称' seems to be '施設の名称' now.", fault.ToString());
        Assert.EndsWith("columns:\n  名称: 施設の名称", fault.Hint.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Unchanged_headers_are_no_drift() =>
        Assert.True(HeaderDrift.Compare(["a", "b"], new Dictionary<string, string>(), ["b", "a"]).IsNone);
}
