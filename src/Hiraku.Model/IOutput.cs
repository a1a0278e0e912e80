namespace Hiraku.Model;

/// <summary>
/// A tree of files being written: paths are relative, with forward slashes. Nothing is public before whoever owns it commits.
/// Several threads may write different files at once.
/// </summary>
public interface IOutput
{
    /// <summary>A new file; the folders above it come by themselves.</summary>
    Stream Create(string path);

    /// <summary>A file that was written or taken over before; null where there is none.</summary>
    Stream? Open(string path);

    /// <summary>Takes back a file that turned out not to be wanted; nothing happens where there is none.</summary>
    void Delete(string path);

    /// <summary>A whole new file at once.</summary>
    void Write(string path, ReadOnlySpan<byte> content)
    {
        using Stream file = Create(path);
        file.Write(content);
    }

    /// <summary>Takes over a group of files as they were made from the same inputs before; null where they must be made.</summary>
    /// <param name="inputs">A hash over everything the group is made from, the program itself apart.</param>
    KeptGroup? TryKeep(string group, string inputs) => null;

    /// <summary>Where the files of a group go that is made anew.</summary>
    IGroupOutput Begin(string group, string inputs) => new PlainGroup(this);
}

/// <summary>Files that are made together from the same inputs. The group counts as made when it is finished, not before.</summary>
public interface IGroupOutput : IOutput
{
    /// <param name="note">What whoever takes the group over must know of it.</param>
    void Finish(string note);
}

/// <summary>A group that was taken over.</summary>
/// <param name="Paths">Its files, in order.</param>
/// <param name="Note">What was noted when it was made.</param>
public sealed record KeptGroup(IReadOnlyList<string> Paths, string Note);

/// <summary>A group of an output that remembers nothing.</summary>
internal sealed class PlainGroup(IOutput output) : IGroupOutput
{
    public Stream Create(string path) => output.Create(path);

    public Stream? Open(string path) => output.Open(path);

    public void Delete(string path) => output.Delete(path);

    public void Write(string path, ReadOnlySpan<byte> content) => output.Write(path, content);

    public void Finish(string note)
    {
        // Nobody will ask.
    }
}
