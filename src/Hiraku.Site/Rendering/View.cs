namespace Hiraku.Site.Rendering;

/// <summary>What a template can say: plain values by name. A dictionary on purpose, so that no getter of an object leaks into a page.</summary>
public sealed class View : Dictionary<string, object?>
{
    private const int Usual = 11;

    public View()
        : base(Usual, StringComparer.Ordinal)
    {
    }

    /// <summary>The same values, to which others can be added.</summary>
    public View(View other)
        : base(other, StringComparer.Ordinal)
    {
    }
}
