namespace Hiraku.Model.Sources;

/// <summary>One collected input, unchanged, on disk under its hash.</summary>
/// <param name="Name">The name the department knows it by: a path inside the dataset's folder, a URL, a query's name.</param>
/// <param name="Path">Where its bytes lie.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
/// <param name="Source">Which of the dataset's sources it came from, from 0.</param>
public sealed record RawFile(string Name, string Path, string Sha256, long Bytes, int Source)
{
    /// <summary>When the department last changed it, where that is known: the file's own time, or what the server says.</summary>
    public DateTimeOffset? Modified { get; init; }
}
