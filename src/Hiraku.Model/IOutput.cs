namespace Hiraku.Model;

/// <summary>A tree of files being written: paths are relative, with forward slashes. Nothing is public before whoever owns it commits.</summary>
public interface IOutput
{
    /// <summary>A new file; the folders above it come by themselves.</summary>
    Stream Create(string path);

    /// <summary>A file that was written or taken over before; null where there is none.</summary>
    Stream? Open(string path);

    /// <summary>Takes back a file that turned out not to be wanted; nothing happens where there is none.</summary>
    void Delete(string path);
}
