namespace Hiraku.Model.Diagnostics;

/// <summary>Where every value that normalising changed is written down: what stood in the clerk's cell, what is published, by which rule.</summary>
public interface IChangeLog
{
    void Changed(in Location location, string before, string after, string rule);
}
