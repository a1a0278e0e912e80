using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Normalize;

namespace Hiraku.Tests.Pipeline.Normalize;

/// <summary>Rows of text put through the normaliser under a schema whose fields are fed column by column.</summary>
internal static class Rows
{
    /// <summary>What each row's fields hold afterwards, in the schema's order.</summary>
    public static string?[][] Normalized(TableSchema schema, params string[][] rows) =>
        Of(schema, rows, (column, row) => column.StringAt(row));

    /// <summary>For each row, which of its fields hold text that could not be read.</summary>
    public static bool[][] Unreadable(TableSchema schema, params string[][] rows) =>
        Of(schema, rows, (column, row) => column.IsUnreadable(row));

    /// <summary>What was said of the cells.</summary>
    public static IReadOnlyList<Diagnostic> Findings(TableSchema schema, params string[][] rows)
    {
        using Batch batch = Batch(schema, rows);
        return [.. batch.Findings];
    }

    private static T[][] Of<T>(TableSchema schema, string[][] rows, Func<Column, int, T> read)
    {
        using Batch batch = Batch(schema, rows);
        return [.. Enumerable.Range(0, rows.Length).Select(row => batch.Columns.Select(column => read(column, row)).ToArray())];
    }

    private static Batch Batch(TableSchema schema, string[][] rows)
    {
        var bindings = schema.Fields.Select((each, i) => new FieldBinding(each, [i], 1, LocalizedText.Empty)).ToImmutableArray();
        var builder = new TextBatchBuilder(schema.Fields.Length);
        for (int row = 0; row < rows.Length; row++)
        {
            builder.BeginRow(row + 2);
            foreach (string cell in rows[row])
            {
                builder.Add(cell);
            }

            builder.EndRow();
        }

        var mapped = new MappedTable(schema, bindings, [builder.Build(new Origin("a.csv", null, [.. Enumerable.Range(0, schema.Fields.Length)]))]);
        Table table = Normalizer.Normalize(mapped, new NormalizeSettings(NotationSettings.Default), new Silent());
        return table.Batches.Single();
    }

    private sealed class Silent : IChangeLog
    {
        public void Changed(in Location location, ReadOnlySpan<char> before, ReadOnlySpan<char> after, string rule)
        {
        }
    }
}
