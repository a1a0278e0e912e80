namespace Hiraku.Tests.Support;

/// <summary>Every text that the vectors of the readers hold, whatever it is there for.</summary>
public static class VectorCells
{
    public static string[] All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.At("tests", "vectors", "japanese"), "*.csv").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).SelectMany(line => line.Split(',', '"')).Distinct(),
    ];
}
