using Hiraku.Model;

namespace Hiraku.Pipeline.Extract.Region;

/// <summary>Where the header stands among the rows looked at, as indexes; First is -1 where there is none.</summary>
/// <param name="FirstData">The first row after it that may be data.</param>
internal sealed record HeaderRows(int First, int Last, int FirstData, LocalizedText Why)
{
    public bool Found => First >= 0;
}
