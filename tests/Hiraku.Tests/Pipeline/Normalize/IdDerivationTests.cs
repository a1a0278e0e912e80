using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Normalize;

namespace Hiraku.Tests.Pipeline.Normalize;

public sealed class IdDerivationTests
{
    [Fact]
    public void A_row_without_an_id_gets_the_same_one_in_every_run() =>
        Assert.Equal(Ids(["", "A館"], ["", "B館"]), Ids(["", "A館"], ["", "B館"]));

    [Fact]
    public void Another_row_before_it_changes_no_id() =>
        Assert.Equal(Ids(["", "B館"])[0], Ids(["", "A館"], ["", "B館"])[1]);

    [Fact]
    public void An_id_that_the_department_gave_stays() => Assert.Equal("X-1", Ids(["X-1", "A館"])[0]);

    [Fact]
    public void Rows_that_are_alike_are_numbered()
    {
        string?[] ids = Ids(["", "A館"], ["", "A館"]);

        Assert.Equal(ids[0] + "-2", ids[1]);
    }

    [Fact]
    public void A_row_that_says_nothing_of_itself_gets_none() => Assert.Null(Ids(["", ""])[0]);

    private static string?[] Ids(params string[][] rows)
    {
        var schema = new TableSchema("test", [new Field("ID", FieldKind.Identifier), new Field("名称", FieldKind.Name)]) { Key = ["ID"] };
        var bindings = schema.Fields.Select((each, i) => new FieldBinding(each, [i], 1, LocalizedText.Empty)).ToImmutableArray();
        var builder = new TextBatchBuilder(2);
        foreach (string[] row in rows)
        {
            builder.BeginRow(2);
            builder.Add(row[0]);
            builder.Add(row[1]);
            builder.EndRow();
        }

        var mapped = new MappedTable(schema, bindings, [builder.Build(new Origin("a.csv", null, [0, 1]))]);
        Table table = Normalizer.Normalize(mapped, new NormalizeSettings(NotationSettings.Default), new Silent(), new DiagnosticBag());
        using Batch batch = table.Batches.Single();
        return [.. Enumerable.Range(0, rows.Length).Select(row => batch.Columns[0].StringAt(row))];
    }

    private sealed class Silent : IChangeLog
    {
        public void Changed(in Location location, ReadOnlySpan<char> before, ReadOnlySpan<char> after, string rule)
        {
        }
    }
}
