namespace Hiraku.Model.Datasets;

/// <summary>What a single input may cost at most; beyond it the input is refused with a diagnostic.</summary>
public sealed record Limits
{
    public static Limits Default { get; } = new();

    /// <summary>Bytes of one file as it lies on disk or comes over the network.</summary>
    public long FileBytes { get; init; } = 4L << 30;

    /// <summary>Bytes that one archive or workbook may unpack to.</summary>
    public long UnpackedBytes { get; init; } = 2L << 30;

    /// <summary>Characters of one cell.</summary>
    public int CellCharacters { get; init; } = 1 << 20;

    /// <summary>Characters of all strings that one workbook shares among its cells; they are the only part held in memory.</summary>
    public long SharedCharacters { get; init; } = 48L << 20;

    public int Columns { get; init; } = 2_000;

    public long Rows { get; init; } = 50_000_000;

    /// <summary>Nesting of JSON.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>How often a server that stumbles is asked, and how long after the first time it is asked again.</summary>
    public int DownloadAttempts { get; init; } = 4;

    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan DownloadTime { get; init; } = TimeSpan.FromMinutes(5);
}

/// <summary>How much of the past stays (<c>keep:</c> in hiraku.yml).</summary>
/// <param name="Versions">Versions of each dataset that can be put back.</param>
/// <param name="Days">How long inputs stay of which no kept version was made.</param>
public sealed record Keep(int Versions, int Days)
{
    public static Keep Default { get; } = new(30, 90);
}
