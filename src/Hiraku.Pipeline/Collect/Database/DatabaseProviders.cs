using System.Data.Common;
using Npgsql;

namespace Hiraku.Pipeline.Collect.Database;

/// <summary>One kind of database: how to connect to it. A further kind is one class and one line below.</summary>
internal interface IDatabaseProvider
{
    string Name { get; }

    /// <summary>The statement that forbids the transaction to change anything.</summary>
    string ReadOnly { get; }

    DbConnection Connect(string connectionString);
}

/// <summary>The kinds there are.</summary>
internal static class DatabaseProviders
{
    private static readonly IDatabaseProvider[] All = [new PostgresProvider()];

    public static IDatabaseProvider? Find(string name) => All.FirstOrDefault(provider => provider.Name == name);
}

/// <summary>PostgreSQL, through Npgsql.</summary>
internal sealed class PostgresProvider : IDatabaseProvider
{
    public string Name => "postgres";

    public string ReadOnly => "set transaction read only";

    public DbConnection Connect(string connectionString) => new NpgsqlConnection(connectionString);
}
