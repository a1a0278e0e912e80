using Hiraku.Japanese;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Normalize;
using Hiraku.Pipeline.Normalize.Cells;
using Hiraku.Pipeline.Normalize.Columns;

namespace Hiraku.Tests.Pipeline.Normalize;

/// <summary>3993-1111 in a ward's list is 03-3993-1111 to those who know the ward, and nothing to a program that was not told.</summary>
public sealed class AreaCodeTests
{
    private static readonly Field Phone = new("電話番号", FieldKind.Phone) { Example = "03-1234-5678" };

    [Theory]
    [InlineData("3993-1111", "03", "03-3993-1111")]
    [InlineData("３９９３－１１１１", "03", "03-3993-1111")]
    [InlineData("52-1111", "0422", "0422-52-1111")]
    [InlineData("993-1111", "048", "048-993-1111")]
    [InlineData("TEL 3993-1111 内線123", "03", "03-3993-1111")]
    public void A_local_number_is_completed_with_the_code_that_was_told(string cell, string code, string number)
    {
        CellReading reading = Read(cell, code);

        Assert.Equal((ReadingStatus.Changed, number, "area-code-assumed"), (reading.Status, reading.Text, reading.Rule));
    }

    [Theory]
    [InlineData("0422-52-1111", "03", "0422-52-1111")]
    [InlineData("(03)5984-1111", "0422", "03-5984-1111")]
    [InlineData("0120-123-456", "03", "0120-123-456")]
    [InlineData("090-1234-5678", "03", "090-1234-5678")]
    public void A_whole_number_stays_what_it_is(string cell, string code, string number) => Assert.Equal(number, Read(cell, code).Text);

    [Theory]
    [InlineData("3993-1111", null)]
    [InlineData("993-1111", "03")]
    [InlineData("3993-11", "03")]
    [InlineData("252-1111", "042")]
    public void A_number_that_the_code_does_not_make_whole_is_refused(string cell, string? code) =>
        Assert.Equal((ReadingStatus.Refused, "local-number"), (Read(cell, code).Status, Read(cell, code).Rule));

    [Fact]
    public void The_refusal_brings_the_line_to_paste()
    {
        FieldBinding binding = new(Phone, [2], 1, LocalizedText.Empty) { Line = ("電話番号", "from: 電話") };

        Diagnostic fault = NormalizeRules.Spoke(new Location("list.csv", null, 2, 2, "電話番号"), binding, "3993-1111", Read("3993-1111", null));

        Assert.Equal("list.csv(C2): error HK5077: \"3993-1111\" cannot be read as \"電話番号\": The area code is missing.", fault.ToString());
        Assert.EndsWith("columns: { 電話番号: { from: 電話, area_code: \"03\" } }", fault.Hint.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_code_was_told_the_number_itself_is_wrong()
    {
        FieldBinding binding = new(Phone, [2], 1, LocalizedText.Empty) { AreaCode = "03" };

        Assert.Equal("Write the area code. A right example: 03-1234-5678", NormalizeRules.Spoke(new Location("list.csv"), binding, "993-1111", Read("993-1111", "03")).Hint.En);
    }

    private static CellReading Read(string cell, string? code) =>
        CellReaders.For(Phone, new NormalizeSettings(NotationSettings.Default), areaCode: code).Read(cell);
}
