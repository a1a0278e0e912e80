using Hiraku.Model.Datasets;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Collect;

namespace Hiraku.Tests.Pipeline.Collect.Database;

public sealed class DatabaseSourceTests(PostgresServer server) : IClassFixture<PostgresServer>, IDisposable
{
    private readonly Shelf shelf = new() { Connections = new Connections(null, TimeProvider.System, name => name == "HIRAKU_DB" ? server.ConnectionString : null) };

    [Fact]
    public void The_rows_of_a_query_become_a_CSV_snapshot()
    {
        RawFile file = Assert.Single(Query("""
            select * from (values (1, '旭丘', 0.50::numeric, true, date '2026-04-01', time '08:30', null::text),
                                  (2, 'say "hi", ok', -3, false, null, null, E'a\nb')) t(id, "名称", n, ok, d, h, note)
            """));

        Assert.Equal("\"id\",\"名称\",\"n\",\"ok\",\"d\",\"h\",\"note\"\r\n\"1\",\"旭丘\",\"0.50\",\"true\",\"2026-04-01\",\"08:30:00\",\"\"\r\n\"2\",\"say \"\"hi\"\", ok\",\"-3\",\"false\",\"\",\"\",\"a\nb\"\r\n", File.ReadAllText(file.Path));
        Assert.StartsWith("postgres-", file.Name, StringComparison.Ordinal);
        Assert.Empty(shelf.Codes);
    }

    [Fact]
    public void The_same_rows_give_the_same_hash()
    {
        Assert.Equal(Query("select 1 a")[0].Sha256, Query("select 1 a")[0].Sha256);
    }

    [Fact]
    public void A_query_cannot_change_the_database()
    {
        Assert.Empty(Query("create table x (a int)"));
        Assert.Equal([CollectRules.DatabaseFailed.Code], shelf.Codes);
    }

    [Fact]
    public void A_wrong_query_is_a_fault_that_quotes_the_server()
    {
        Query("select * from nowhere");

        Assert.Contains("nowhere", Assert.Single(shelf.Bag.Kept).Message.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_beyond_the_limit_is_refused()
    {
        shelf.Limits = Limits.Default with { FileBytes = 100_000 };

        Assert.Empty(Query("select i, repeat('x', 100) t from generate_series(1, 100000) i"));
        Assert.Equal([CollectRules.TooLarge.Code], shelf.Codes);
    }

    [Fact]
    public void A_connection_comes_from_the_environment_alone()
    {
        Query("select 1", "env:OTHER");
        Query("select 1", "Host=127.0.0.1;Password=secret");

        Assert.Equal([CollectRules.NoConnection.Code, CollectRules.NoConnection.Code], shelf.Codes);
        Assert.DoesNotContain("secret", string.Concat(shelf.Bag.Kept.Select(fault => fault.Message.Ja + fault.Location.File)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_provider_is_named()
    {
        shelf.Collect(new Source { Database = new DatabaseQuery("oracle", "env:HIRAKU_DB", "select 1") });

        Assert.Equal([CollectRules.UnknownProvider.Code], shelf.Codes);
    }

    private System.Collections.Immutable.ImmutableArray<RawFile> Query(string query, string connection = "env:HIRAKU_DB") =>
        shelf.Collect(new Source { Database = new DatabaseQuery("postgres", connection, query) });

    public void Dispose() => shelf.Dispose();
}
