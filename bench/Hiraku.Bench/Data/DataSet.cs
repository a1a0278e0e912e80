using System.Globalization;

namespace Hiraku.Bench.Data;

/// <summary>One generated table: the export in two encodings, what should come of it, and the faults in it.</summary>
internal sealed record DataSet(string Kind, int Rows, string Folder)
{
    /// <summary>A change of this number makes every earlier figure incomparable.</summary>
    public ulong Seed { get; init; } = 20_261_001;

    public string Utf8 => Path("utf8.csv");

    public string Cp932 => Path("cp932.csv");

    public string Clean => Path("expected.csv");

    public string Faults => Path("expected-errors.csv");

    public string Label => Rows.ToString("N0", CultureInfo.InvariantCulture) + " " + Kind;

    private string Path(string suffix) =>
        System.IO.Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{Kind}-{Rows}.{suffix}"));
}
