using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Run;

internal sealed class ChangeCounter : IChangeLog
{
    public long Count;
    public void Changed(in Location location, string before, string after, string rule) => Count++;
}
