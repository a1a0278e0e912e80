using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Tests.Definitions;

public sealed class DatasetReaderTests : IDisposable
{
    private const string Everything = """
        schema: jichitai-2023/test
        title: { ja: 試験, en: Test }
        description: 説明だけ
        department: { ja: 危機管理室, en: Crisis management }
        contact: bousai@example.lg.jp
        topic: disaster
        keywords: [AED, 救命]
        licence: CC-BY-4.0
        frequency: monthly
        sources:
          - path: raw/*.xlsx
            sheet: 一覧
            header: [3, 4]
            encoding: auto
          - url: https://example.lg.jp/a.csv
            header: 2
            encoding: shift_jis
          - database: { provider: postgres, connection: env:HIRAKU_DB, query: "select 1" }
        columns:
          名称: 施設名
          ID: { from: [棟, 階], join: "-" }
          定員: { from: 定員, values: { 若干: "5", "": "0" } }
        ignore: [担当者]
        key: [ID]
        expect: { rows: 100..2000, drop: 20%, fill: { 名称: 95% } }
        gate: rows
        privacy: { allow: { 名称: 施設の名前 }, suppress: { below: 5, columns: [定員] } }
        rules:
          - { name: many, when: 定員 > 0, require: 名称 present, severity: warning, message: { ja: 足りない, en: Missing } }
        verify: full
        change_note: { ja: 移転, en: Moved }
        dashboard:
          - { chart: bar, title: { ja: 数 }, group: 名称, measure: count, top: 15 }
        """;

    private readonly ProjectFolder folder = new ProjectFolder().Write("schemas/jichitai-2023/test.json", ProjectFolder.Schema);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_key_of_a_dataset_is_read()
    {
        Dataset dataset = Read(Everything);

        Assert.Empty(folder.Found);
        Assert.Equal(("test", "jichitai-2023/test", "試験", "disaster", Frequency.Monthly, Gate.Rows, true),
            (dataset.Id, dataset.Schema, dataset.Title.Ja, dataset.Topic, dataset.Frequency, dataset.Gate, dataset.VerifyFully));
        Assert.Equal(("説明だけ", "Moved", "CC-BY-4.0"), (dataset.Description.Ja, dataset.ChangeNote.En, dataset.Licence));
        Assert.Equal(["担当者"], dataset.Ignore);
        Assert.Equal((100, 2000, 0.2, 0.95), (dataset.Expect.MinRows, dataset.Expect.MaxRows, dataset.Expect.Drop, dataset.Expect.Fill["名称"]));
        Assert.Equal(("施設の名前", 5), (dataset.Privacy.Allow["名称"], dataset.Privacy.Suppress!.Below));
        Assert.Equal(("定員 > 0", Severity.Warning), (dataset.Rules[0].When, dataset.Rules[0].Severity));
        Assert.Equal(("bar", "名称", 15), (dataset.Dashboard[0].Chart, dataset.Dashboard[0].Group, dataset.Dashboard[0].Top));
    }

    [Fact]
    public void Sources_keep_how_they_are_to_be_read()
    {
        Dataset dataset = Read(Everything);

        Assert.Equal(new Source { Path = "raw/*.xlsx", Sheet = "一覧", Header = (3, 4), Line = 11 }, dataset.Sources[0]);
        Assert.Equal(new Source { Url = "https://example.lg.jp/a.csv", Header = (2, 2), Encoding = "shift_jis", Line = 15 }, dataset.Sources[1]);
        Assert.Equal(new DatabaseQuery("postgres", "env:HIRAKU_DB", "select 1"), dataset.Sources[2].Database);
    }

    [Fact]
    public void Columns_are_a_header_several_headers_or_replacements()
    {
        Dataset dataset = Read(Everything);

        Assert.Equal(["施設名"], dataset.Columns[0].From);
        Assert.Equal("棟|階|-", string.Join('|', [.. dataset.Columns[1].From, dataset.Columns[1].Join]));
        Assert.Equal(("5", "0"), (dataset.Columns[2].Values!["若干"], dataset.Columns[2].Values![""]));
    }

    [Fact]
    public void Only_sources_must_be_said() => Assert.Equal("test", Read("sources: [{ path: a.csv }]").Title.Ja);

    [Theory]
    [InlineData("100..", 100, null)]
    [InlineData("..2000", null, 2000)]
    [InlineData("7", 7, 7)]
    public void A_row_range_may_be_open(string rows, int? least, int? most)
    {
        Expectation expect = Read($"sources: [{{ path: a.csv }}]\nexpect: {{ rows: {rows} }}").Expect;

        Assert.Equal((least, most), (expect.MinRows, expect.MaxRows));
    }

    [Theory]
    [InlineData("sources: [{ path: a.csv }]\nfrequancy: monthly", "datasets/test/dataset.yml(2): error HK1006: There is no key 'frequancy' here.", "Did you mean 'frequency'?")]
    [InlineData("sources: [{ pth: a.csv }]", "datasets/test/dataset.yml(1): error HK1006: There is no key 'pth' here.", "Did you mean 'path'?")]
    [InlineData("sources: [{ path: a.csv }]\nschema: jichitai-2023/tset", "datasets/test/dataset.yml(2): error HK1035: There is no schema 'jichitai-2023/tset'.", "Did you mean 'jichitai-2023/test'?")]
    [InlineData("sources: [{ path: a.csv }]\nschema: test", "datasets/test/dataset.yml(2): error HK1035: There is no schema 'test'.", "Did you mean 'jichitai-2023/test'?")]
    [InlineData("sources: [{ path: a.csv }]\nschema: jichitai-2023/test\ncolumns:\n  NO: 番号", "datasets/test/dataset.yml(4): error HK1036: There is no field 'NO'.", "Did you mean 'ID'?")]
    [InlineData("sources: [{ path: a.csv }]\ngate: blok", "datasets/test/dataset.yml(2): error HK1009: 'gate' cannot be 'blok'.", "Choose one of: block, rows, flag")]
    [InlineData("sources: [{ path: a.csv }]\nexpect: { rows: many }", "datasets/test/dataset.yml(2): error HK1010: 'many' cannot stand at 'rows'.", "Example: rows: 100..2000")]
    public void A_wrong_word_is_reported_with_its_line_and_the_nearest_right_one(string text, string expected, string hint)
    {
        folder.Dataset("test", text).Read();

        Diagnostic fault = folder.Bag.Kept.First(diagnostic => diagnostic.ToString() == expected);
        Assert.StartsWith(hint, fault.Hint.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("month-first", DateOrder.MonthFirst)]
    [InlineData("day-first", DateOrder.DayFirst)]
    public void A_column_says_the_order_of_its_dates(string word, DateOrder order)
    {
        Dataset dataset = Read($"schema: jichitai-2023/test\nsources: [{{ path: a.csv }}]\ncolumns: {{ 名称: {{ dates: {word} }} }}");

        Assert.Empty(folder.Found);
        Assert.Equal((order, "名称"), (dataset.Columns[0].Dates, dataset.Columns[0].From[0]));
    }

    [Fact]
    public void A_column_says_the_area_code_of_its_phone_numbers() =>
        Assert.Equal("03", Read("schema: jichitai-2023/test\nsources: [{ path: a.csv }]\ncolumns: { 名称: { area_code: \"03\" } }").Columns[0].AreaCode);

    [Theory]
    [InlineData("title: x", "HK1007")]
    [InlineData("sources: [{ path: ../secret.csv }]", "HK1031")]
    [InlineData("sources: [{ path: /etc/passwd }]", "HK1031")]
    [InlineData("sources: [{ path: a.csv, url: https://example.lg.jp/ }]", "HK1030")]
    [InlineData("sources: [{ sheet: a }]", "HK1030")]
    [InlineData("sources: [{ url: ftp://example.lg.jp/a.csv }]", "HK1032")]
    [InlineData("sources: [{ database: { provider: postgres, connection: Host=db, query: select 1 } }]", "HK1033")]
    [InlineData("sources: [{ path: a.csv }]\ncolumns: { 名称: { from: 名, value: 固定 } }", "HK1034")]
    [InlineData("sources: [{ path: a.csv }]\ncolumns: { 名称: { dates: us } }", "HK1009")]
    [InlineData("sources: [{ path: a.csv }]\ncolumns: { 名称: { area_code: 3 } }", "HK1010")]
    [InlineData("sources: a.csv", "HK1008")]
    [InlineData("sources: [{ path: a.csv }]\nsources: []", "HK1005")]
    [InlineData("sources: [{ path: a.csv, header: three }]", "HK1010")]
    public void A_definition_that_cannot_be_meant_is_refused(string text, string code)
    {
        ProjectFolder read = folder.Dataset("test", text);

        Assert.Equal(["test"], read.Read().Unreadable);
        Assert.Contains(read.Bag.Kept, diagnostic => diagnostic.Rule.Code == code);
    }

    [Fact]
    public void A_chart_of_an_unknown_field_is_left_out_with_a_warning()
    {
        Dataset dataset = Read("schema: jichitai-2023/test\nsources: [{ path: a.csv }]\ndashboard:\n  - { chart: bar, group: 町 }\n  - { chart: map }");

        Assert.Equal("map", Assert.Single(dataset.Dashboard).Chart);
        Assert.Equal("datasets/test/dataset.yml(4): warning HK1037: There is no field '町' to draw.", Assert.Single(folder.Found));
    }

    private Dataset Read(string text) => Assert.Single(folder.Dataset("test", text).Read().Project!.Datasets);
}
