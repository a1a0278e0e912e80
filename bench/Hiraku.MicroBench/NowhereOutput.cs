using Hiraku.Model;

namespace Hiraku.MicroBench;

/// <summary>Files that are made and counted, but not kept: what is measured is the writing, not the disk.</summary>
internal sealed class NowhereOutput : IOutput
{
    public Stream Create(string path) => Stream.Null;

    public Stream? Open(string path) => null;

    public void Delete(string path)
    {
        // Nothing was kept.
    }
}
