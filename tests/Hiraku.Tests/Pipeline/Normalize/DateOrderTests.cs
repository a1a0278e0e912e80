using Hiraku.Japanese;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Normalize;
using Hiraku.Pipeline.Normalize.Cells;
using Hiraku.Pipeline.Normalize.Columns;

namespace Hiraku.Tests.Pipeline.Normalize;

/// <summary>04/01/2024 is 1 April or 4 January: only who knows the column can say which.</summary>
public sealed class DateOrderTests
{
    [Theory]
    [InlineData("04/01/2024", DateOrder.MonthFirst, "2024-04-01")]
    [InlineData("04/01/2024", DateOrder.DayFirst, "2024-01-04")]
    [InlineData("3/31/2022", DateOrder.MonthFirst, "2022-03-31")]
    [InlineData("31.12.2021", DateOrder.DayFirst, "2021-12-31")]
    [InlineData("３／３１／２０２２", DateOrder.MonthFirst, "2022-03-31")]
    [InlineData("3/31/2022 0:00", DateOrder.MonthFirst, "2022-03-31")]
    public void A_date_that_ends_with_its_year_is_read_in_the_order_that_was_told(string cell, DateOrder order, string date)
    {
        Assert.Equal((ReadingStatus.Changed, date), Status(FieldKind.Date, order, cell));
        Assert.Equal((ReadingStatus.Changed, date), Status(FieldKind.PartialDate, order, cell));
        Assert.Equal((ReadingStatus.Changed, date), Status(FieldKind.YearMonth, order, cell));
    }

    [Theory]
    [InlineData("2022/3/31", "2022-03-31")]
    [InlineData("令和4年3月31日", "2022-03-31")]
    [InlineData("2022-03-31", "2022-03-31")]
    public void Any_other_writing_means_what_it_meant(string cell, string date) =>
        Assert.Equal(date, Status(FieldKind.Date, DateOrder.MonthFirst, cell).Text);

    [Theory]
    [InlineData("04/01/2024", DateOrder.Unknown, "ambiguous-order")]
    [InlineData("31/3/2022", DateOrder.MonthFirst, "invalid-date")]
    [InlineData("3/31/2022", DateOrder.DayFirst, "invalid-date")]
    [InlineData("2/29/2023", DateOrder.MonthFirst, "invalid-date")]
    public void A_date_that_the_order_does_not_fit_is_refused(string cell, DateOrder order, string rule) =>
        Assert.Equal((ReadingStatus.Refused, rule), (Reading(FieldKind.Date, order, cell).Status, Reading(FieldKind.Date, order, cell).Rule));

    private static (ReadingStatus Status, string Text) Status(FieldKind kind, DateOrder order, string cell)
    {
        CellReading reading = Reading(kind, order, cell);
        return (reading.Status, reading.Text);
    }

    private static CellReading Reading(FieldKind kind, DateOrder order, string cell) =>
        CellReaders.For(new Field("更新日", kind), new NormalizeSettings(NotationSettings.Default), order).Read(cell);
}
