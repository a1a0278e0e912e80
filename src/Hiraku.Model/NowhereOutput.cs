namespace Hiraku.Model;

/// <summary>Takes every file and keeps none: for whoever wants only what writing does on the way.</summary>
public sealed class NowhereOutput : IOutput
{
    public Stream Create(string path) => Stream.Null;

    public Stream? Open(string path) => null;

    public void Delete(string path)
    {
        // Nothing was kept.
    }
}
