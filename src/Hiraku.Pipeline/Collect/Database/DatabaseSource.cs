using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;

namespace Hiraku.Pipeline.Collect.Database;

/// <summary>Runs a query and keeps its answer as a CSV snapshot, row by row; from there on it is a file like any other.</summary>
internal sealed class DatabaseSource(RawStore store, Limits limits, Connections connections)
{
    private const string EnvironmentPrefix = "env:";

    public RawFile? Collect(DatabaseQuery query, int source, DiagnosticBag bag, CancellationToken ct)
    {
        string name = NameOf(query);
        if (DatabaseProviders.Find(query.Provider) is not { } provider)
        {
            bag.Add(CollectRules.Of(CollectRules.UnknownProvider, name, $"「{query.Provider}」には対応していません。", $"\"{query.Provider}\" is not known."));
            return null;
        }

        if (ConnectionString(query) is not { Length: > 0 } connection)
        {
            bag.Add(CollectRules.Of(CollectRules.NoConnection, name, $"「{Named(query)}」に接続文字列がありません。", $"\"{Named(query)}\" gives no connection string."));
            return null;
        }

        try
        {
            return Snapshot(provider, connection, query, name, source, bag, ct);
        }
        catch (Exception fault) when (fault is DbException or ArgumentException or InvalidOperationException or IOException or TimeoutException or InvalidCastException)
        {
            // The message may quote the server and the query, never the connection string.
            bag.Add(CollectRules.Of(CollectRules.DatabaseFailed, name, $"読めませんでした: {Reason(fault)}", $"It could not be read: {Reason(fault)}"));
            return null;
        }
    }

    private RawFile? Snapshot(IDatabaseProvider provider, string connection, DatabaseQuery query, string name, int source, DiagnosticBag bag, CancellationToken ct)
    {
        using DbConnection database = provider.Connect(connection);
        database.Open();
        using DbTransaction transaction = database.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
        using DbCommand command = database.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = provider.ReadOnly;
        command.ExecuteNonQuery();
        command.CommandText = query.Query;
        command.CommandTimeout = (int)limits.DownloadTime.TotalSeconds;
        using DbDataReader rows = command.ExecuteReader();
        using var csv = new RowsAsCsvStream(rows, ct);
        if (store.Keep(csv, limits.FileBytes, ct) is { } kept)
        {
            return new RawFile(name, kept.Path, kept.Sha256, kept.Bytes, source);
        }

        bag.Add(CollectRules.Of(CollectRules.TooLarge, name, $"結果が上限（{limits.FileBytes}バイト）を超えています。", $"The answer exceeds {limits.FileBytes} bytes."));
        return null;
    }

    private string? ConnectionString(DatabaseQuery query) =>
        query.Connection.StartsWith(EnvironmentPrefix, StringComparison.Ordinal) ? connections.Environment(query.Connection[EnvironmentPrefix.Length..]) : null;

    /// <summary>What the report may call the connection: the variable's name, never anything that might be a secret itself.</summary>
    private static string Named(DatabaseQuery query) => query.Connection.StartsWith(EnvironmentPrefix, StringComparison.Ordinal) ? query.Connection : "env:…";

    private static string Reason(Exception fault) => fault is DbException or TimeoutException ? fault.Message : fault.GetType().Name;

    /// <summary>A short name for a query, the same from run to run.</summary>
    private static string NameOf(DatabaseQuery query) =>
        $"{query.Provider}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query.Query)))[..8]}.csv";
}
