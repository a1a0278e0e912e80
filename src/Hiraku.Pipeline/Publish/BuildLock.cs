namespace Hiraku.Pipeline.Publish;

/// <summary>Held by the one build that may write to an out folder; the system lets go of it when the process dies, however it dies.</summary>
public sealed class BuildLock : IDisposable
{
    private readonly FileStream stream;

    private BuildLock(FileStream stream) => this.stream = stream;

    /// <summary>The lock, or null where another build holds it.</summary>
    public static BuildLock? TryTake(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            return new BuildLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    public void Dispose() => stream.Dispose();
}
