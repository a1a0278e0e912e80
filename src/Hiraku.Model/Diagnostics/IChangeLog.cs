namespace Hiraku.Model.Diagnostics;

/// <summary>Where every value that was changed on its way is written down: what stood in the cell, what goes out, and by which rule.</summary>
public interface IChangeLog
{
    void Changed(in Location location, ReadOnlySpan<char> before, ReadOnlySpan<char> after, string rule);
}
