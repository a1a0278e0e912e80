namespace Hiraku.Site.Rendering;

/// <summary>Addresses: relative inside the site, so that it works in any folder of any host; checked where they come from data.</summary>
public static class Links
{
    /// <summary>The way from one page to another file or folder, both given from the site's root.</summary>
    /// <param name="page">The page's own file (<c>en/datasets/aed/index.html</c>), or the site's root (<c>/opendata/</c>) for a page served at any address.</param>
    public static string Relative(string page, string target)
    {
        int hash = target.IndexOf('#', StringComparison.Ordinal);
        string anchor = hash < 0 ? "" : target[hash..];
        string[] to = (hash < 0 ? target : target[..hash]).Split('/');
        if (page.StartsWith('/'))
        {
            return page + Escaped(to) + anchor;
        }

        string[] from = page.Split('/');
        int shared = 0;
        while (shared < from.Length - 1 && shared < to.Length - 1 && from[shared] == to[shared])
        {
            shared++;
        }

        string way = string.Concat(Enumerable.Repeat("../", from.Length - 1 - shared)) + Escaped(to.Skip(shared));
        return (way.Length == 0 ? "./" : way) + anchor;
    }

    /// <summary>An address out of data as it may stand in a link: http, https, mailto and tel; anything else leads nowhere.</summary>
    public static string Safe(string address) =>
        IsLink(address) ? address : "#";

    public static bool IsLink(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" or "mailto" or "tel";

    /// <summary>A phone number as a tap can dial it.</summary>
    public static string Telephone(string phone) => "tel:" + string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c == '+'));

    private static string Escaped(IEnumerable<string> parts) => string.Join('/', parts.Select(Uri.EscapeDataString));
}
