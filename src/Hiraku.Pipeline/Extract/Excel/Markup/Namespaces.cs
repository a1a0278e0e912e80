namespace Hiraku.Pipeline.Extract.Excel.Markup;

/// <summary>The prefixes that are declared where the scanner stands, and what they stand for.</summary>
internal sealed class Namespaces
{
    private const string Xml = "http://www.w3.org/XML/1998/namespace";
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";

    private readonly List<(string Prefix, string Uri, int Depth)> declared = [];

    /// <param name="prefix">Empty for the namespace of names without one.</param>
    /// <exception cref="InvalidDataException">XML forbids this declaration.</exception>
    public void Declare(string prefix, string uri, int depth)
    {
        bool allowed = uri != Xmlns && prefix != "xmlns" && (uri == Xml) == (prefix == "xml") && (uri.Length > 0 || prefix.Length == 0);
        if (!allowed)
        {
            throw new InvalidDataException("a namespace that cannot be declared");
        }

        declared.Add((prefix, uri, depth));
    }

    /// <summary>Forgets what was declared by elements this deep or deeper.</summary>
    public void Leave(int depth)
    {
        while (declared.Count > 0 && declared[^1].Depth >= depth)
        {
            declared.RemoveAt(declared.Count - 1);
        }
    }

    /// <exception cref="InvalidDataException">The prefix is declared nowhere.</exception>
    public string Uri(ReadOnlySpan<char> prefix)
    {
        if (prefix is "xml")
        {
            return Xml;
        }

        for (int i = declared.Count - 1; i >= 0; i--)
        {
            if (prefix.SequenceEqual(declared[i].Prefix))
            {
                return declared[i].Uri;
            }
        }

        return prefix is "xmlns" ? Xmlns : throw new InvalidDataException("a prefix that is declared nowhere");
    }
}
