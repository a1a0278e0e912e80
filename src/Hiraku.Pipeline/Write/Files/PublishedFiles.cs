using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Catalogs;

namespace Hiraku.Pipeline.Write.Files;

/// <summary>The files that one table becomes: opens them, and remembers size and hash of each one that was finished.</summary>
public sealed class PublishedFiles(IOutput output)
{
    private readonly List<Distribution> finished = [];
    private readonly List<Distribution> pieces = [];

    public ImmutableArray<Distribution> Finished => [.. finished];

    /// <summary>Files that are listed by another one.</summary>
    public ImmutableArray<Distribution> Pieces => [.. pieces];

    public PublishedFileStream Create(string path) => new(output.Create(path));

    /// <summary>Ends a file and lists it as one of the dataset's.</summary>
    public Distribution Finish(PublishedFileStream file, string format, string path)
    {
        Distribution distribution = Close(file, format, path);
        finished.Add(distribution);
        return distribution;
    }

    /// <summary>Ends a file that another file lists, such as one piece of a large table.</summary>
    public Distribution FinishPiece(PublishedFileStream file, string format, string path)
    {
        Distribution distribution = Close(file, format, path);
        pieces.Add(distribution);
        return distribution;
    }

    /// <summary>Ends a file and says what it became.</summary>
    public static Distribution Close(PublishedFileStream file, string format, string path)
    {
        string sha256 = file.Close(out long bytes);
        return new Distribution(format, path, bytes, sha256);
    }

    /// <summary>Takes back a file that was begun and cannot be finished honestly.</summary>
    public void Discard(PublishedFileStream file, string path)
    {
        file.Dispose();
        output.Delete(path);
    }
}
