namespace Hiraku.Site.Rendering;

/// <summary>What a template can say: plain values by name. A dictionary on purpose, so that no getter of an object leaks into a page.</summary>
public sealed class View : Dictionary<string, object?>
{
    private const int Usual = 11;

    public View(int values = Usual)
        : base(values, StringComparer.Ordinal)
    {
    }

    /// <summary>The same values, and room for others.</summary>
    public View(View other, int others)
        : base(other.Count + others, StringComparer.Ordinal)
    {
        foreach (var (name, value) in other)
        {
            Add(name, value);
        }
    }
}
