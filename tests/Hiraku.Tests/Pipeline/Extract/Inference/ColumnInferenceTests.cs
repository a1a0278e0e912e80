using System.Collections.Immutable;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Extract.Inference;

namespace Hiraku.Tests.Pipeline.Extract.Inference;

public sealed class ColumnInferenceTests
{
    [Theory]
    [InlineData("緯度", "35.7;35.8", FieldKind.Latitude)]
    [InlineData("lng", "139.6;139.7", FieldKind.Longitude)]
    [InlineData("緯度", "35.7;不明な場所", FieldKind.Text)]
    [InlineData("電話番号", "03-3994-3287;(054)626-1139", FieldKind.Phone)]
    [InlineData("郵便番号", "176-8501;1768501", FieldKind.PostalCode)]
    [InlineData("市区町村コード", "131202;13120", FieldKind.MunicipalityCode)]
    [InlineData("法人番号", "1000020132012", FieldKind.CorporateNumber)]
    [InlineData("更新日", "2026/4/1;令和8年4月1日;R8.4.1", FieldKind.Date)]
    [InlineData("年月日", "20200401;20200402", FieldKind.Date)]
    [InlineData("開始時間", "8:30;09:00", FieldKind.Time)]
    [InlineData("人数", "1,234;-5;―;0", FieldKind.Integer)]
    [InlineData("面積", "1.5;2", FieldKind.Number)]
    [InlineData("本票番号", "0002;0003", FieldKind.Identifier)]
    [InlineData("小児対応", "有;無;", FieldKind.Presence)]
    [InlineData("URL", "https://example.org/", FieldKind.Url)]
    [InlineData("備考", "あり次第;なし", FieldKind.Text)]
    public void A_kind_is_named_where_header_and_every_value_bear_it_out(string header, string values, FieldKind kind) =>
        Assert.Equal(kind, ColumnInference.Infer(header, [.. values.Split(';')]).Kind);

    [Fact]
    public void Fill_and_examples_come_from_the_sample()
    {
        ColumnProfile profile = ColumnInference.Infer("町名", ["旭丘", "", "旭丘", "栄町"]);

        Assert.Equal(0.75, profile.Fill);
        Assert.Equal(["旭丘", "栄町"], profile.Examples);
    }

    [Theory]
    [InlineData("保護者氏名", "x", "name")]
    [InlineData("生年月日", "x", "birth-date")]
    [InlineData("連絡先", "090-1234-5678", "mobile-phone")]
    [InlineData("連絡先", "03-1234-5678", null)]
    public void Columns_about_persons_are_suspected(string header, string value, string? reason) =>
        Assert.Equal(reason, ColumnInference.Infer(header, [value]).Personal);

    [Fact]
    public void A_free_table_holds_all_columns_but_the_ignored_ones()
    {
        TableSchema schema = FreeTableSchema.Infer(new Dataset("x", "") { Ignore = ["担当者"] }, Raw());

        Assert.Equal("local/x", schema.Id);
        Assert.False(schema.IsNational);
        Assert.Equal([("名称", FieldKind.Text), ("人数", FieldKind.Integer)], schema.Fields.Select(field => (field.Name, field.Kind)));
    }

    [Fact]
    public void Where_columns_are_listed_no_other_is_published()
    {
        var dataset = new Dataset("x", "") { Columns = [new ColumnMapping("定員", 1) { From = ["人数"], Unit = "人" }, new ColumnMapping("名称", 2) { Kind = "name" }] };

        TableSchema schema = FreeTableSchema.Infer(dataset, Raw());

        Assert.Equal([("定員", FieldKind.Integer), ("名称", FieldKind.Name)], schema.Fields.Select(field => (field.Name, field.Kind)));
    }

    private static RawTable Raw() => new(["名称", "人数", "担当者"], [["旭丘", "栄町"], ["10", "20"], ["a", "b"]], [], () => ImmutableArray<Model.Sources.Extraction>.Empty);
}
