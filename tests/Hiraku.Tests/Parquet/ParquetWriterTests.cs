using System.Text;
using Hiraku.Parquet;

namespace Hiraku.Tests.Parquet;

public class ParquetWriterTests
{
    private static readonly ParquetColumn[] Columns =
    [
        new("名称", ParquetType.Text),
        new("ID", ParquetType.Text, Optional: false),
        new("緯度", ParquetType.Double),
        new("有無", ParquetType.Boolean),
        new("更新日", ParquetType.Date),
    ];

    [Fact]
    public void The_file_begins_and_ends_with_its_mark()
    {
        byte[] file = Write(10, 10, ParquetOptions.Default);

        Assert.Equal("PAR1"u8, file.AsSpan(0, 4));
        Assert.Equal("PAR1"u8, file.AsSpan(file.Length - 4));
    }

    [Theory]
    [InlineData(ParquetCompression.None)]
    [InlineData(ParquetCompression.Snappy)]
    [InlineData(ParquetCompression.Gzip)]
    [InlineData(ParquetCompression.Brotli)]
    public void The_bytes_do_not_depend_on_the_batches(ParquetCompression compression)
    {
        ParquetOptions options = new(compression, RowGroupRows: 30_000, RowGroupBytes: 600_000);
        byte[] whole = Write(70_000, 70_000, options);

        Assert.All(new[] { 777, 1024, 4096, 29_999 }, batch => Assert.Equal(whole, Write(70_000, batch, options)));
    }

    [Fact]
    public void A_single_row_at_a_time_gives_the_same_bytes() =>
        Assert.Equal(Write(3000, 3000, ParquetOptions.Default), Write(3000, 1, ParquetOptions.Default));

    [Fact]
    public void Memory_stays_bounded_by_ending_row_groups_early()
    {
        ParquetOptions small = new(RowGroupBytes: 500_000);

        Assert.True(Write(60_000, 4096, small).Length > Write(60_000, 4096, ParquetOptions.Default).Length);
    }

    [Fact]
    public void A_column_with_too_few_rows_is_named() => AssertRefused<InvalidOperationException>("緯度", writer =>
    {
        writer.WriteText(0, [], [0, 0], default);
        writer.WriteText(1, [], [0, 0], default);
        writer.EndBatch(1);
    });

    [Fact]
    public void A_required_column_takes_no_gap() =>
        AssertRefused<ArgumentException>("ID", writer => writer.WriteText(1, [], [0, 0], [false]));

    [Fact]
    public void A_column_takes_only_its_own_type() =>
        AssertRefused<InvalidOperationException>("緯度", writer => writer.WriteInt32(2, [1], default));

    [Fact]
    public void Marks_of_presence_must_be_as_many_as_values() =>
        AssertRefused<ArgumentException>("緯度", writer => writer.WriteDouble(2, [1, 2], [true]));

    [Fact]
    public void Nothing_can_be_written_after_the_end() => AssertRefused<ObjectDisposedException>("", writer =>
    {
        writer.Finish();
        writer.WriteDouble(2, [1], default);
    });

    [Fact]
    public void Two_columns_of_one_name_are_refused() => Assert.Throws<ArgumentException>(
        () => new ParquetWriter(Stream.Null, [Columns[0], Columns[0]], ParquetOptions.Default));

    [Fact]
    public void Places_need_a_binary_column() => Assert.Throws<ArgumentException>(
        () => new ParquetWriter(Stream.Null, Columns, new ParquetOptions(Geo: new GeoParquet("名称"))));

    private static void AssertRefused<TException>(string named, Action<ParquetWriter> act)
        where TException : Exception
    {
        using ParquetWriter writer = new(Stream.Null, Columns, ParquetOptions.Default);

        Assert.Contains(named, Assert.Throws<TException>(() => act(writer)).Message, StringComparison.Ordinal);
    }

    private static byte[] Write(int rows, int batchRows, ParquetOptions options)
    {
        using MemoryStream stream = new();
        using ParquetWriter writer = new(stream, Columns, options);
        for (int start = 0; start < rows; start += batchRows)
        {
            int count = Math.Min(batchRows, rows - start);
            int[] numbers = [.. Enumerable.Range(start, count)];
            WriteText(writer, 0, [.. numbers.Select(row => $"施設{row * 31 % (1 + row / 3)}")], [.. numbers.Select(row => row % 5 != 0)]);
            WriteText(writer, 1, [.. numbers.Select(row => $"{row:D10}")], []);
            writer.WriteDouble(2, [.. numbers.Select(row => row % 1000 / 8.0)], [.. numbers.Select(row => row % 7 != 0)]);
            writer.WriteBoolean(3, [.. numbers.Select(row => row % 3 == 0)], default);
            writer.WriteInt32(4, [.. numbers.Select(row => row * 7919 % 40_000)], default);
            writer.EndBatch(count);
        }

        writer.Finish();
        return stream.ToArray();
    }

    private static void WriteText(ParquetWriter writer, int column, string[] values, bool[] present)
    {
        byte[][] utf8 = [.. values.Select(Encoding.UTF8.GetBytes)];
        int[] offsets = new int[values.Length + 1];
        for (int row = 0; row < values.Length; row++)
        {
            offsets[row + 1] = offsets[row] + utf8[row].Length;
        }

        writer.WriteText(column, utf8.SelectMany(value => value).ToArray(), offsets, present);
    }
}
