namespace Hiraku.Model.Datasets;

/// <summary>Where a department's export lies and how to read it; exactly one of path, url and database is set.</summary>
public sealed record Source
{
    /// <summary>A path or glob inside the dataset's folder; <c>a.zip!b.csv</c> is a member of an archive.</summary>
    public string? Path { get; init; }

    public string? Url { get; init; }

    public DatabaseQuery? Database { get; init; }

    /// <summary>The sheet, or null for the first one that holds a table.</summary>
    public string? Sheet { get; init; }

    /// <summary>First and last row of the header, from 1; (0, 0) where the table has none, null to find it.</summary>
    public (int First, int Last)? Header { get; init; }

    /// <summary>utf-8, shift_jis, euc-jp, utf-16; null to find it.</summary>
    public string? Encoding { get; init; }

    /// <summary>The line in dataset.yml, for messages.</summary>
    public int Line { get; init; }
}

/// <summary>A query whose rows are the source.</summary>
/// <param name="Connection">Always <c>env:NAME</c>; a connection string never stands in a file.</param>
public sealed record DatabaseQuery(string Provider, string Connection, string Query);
