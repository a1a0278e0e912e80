using System.Diagnostics;

namespace Hiraku.Pipeline.Publish;

/// <summary>Held by the one build that may write to an out folder; the system lets go of it when the process dies, however it dies.</summary>
public sealed class BuildLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly FileStream stream;

    private BuildLock(FileStream stream) => this.stream = stream;

    /// <summary>The lock, or null where another build still holds it when <paramref name="patience"/> is over.</summary>
    /// <param name="waiting">Called once, when it turns out that another build must be waited for.</param>
    public static BuildLock? TryTake(string path, TimeSpan patience, Action waiting, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        long start = Stopwatch.GetTimestamp();
        BuildLock? held = TryTake(path);
        if (held is null && patience > TimeSpan.Zero)
        {
            waiting();
        }

        while (held is null && Stopwatch.GetElapsedTime(start) < patience)
        {
            cancel.WaitHandle.WaitOne(Pause);
            cancel.ThrowIfCancellationRequested();
            held = TryTake(path);
        }

        return held;
    }

    public void Dispose() => stream.Dispose();

    private static BuildLock? TryTake(string path)
    {
        try
        {
            return new BuildLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
