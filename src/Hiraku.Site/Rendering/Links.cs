using System.Buffers;

namespace Hiraku.Site.Rendering;

/// <summary>Addresses: relative inside the site, so that it works in any folder of any host; checked where they come from data.</summary>
public static class Links
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/");
    private static readonly string[] Up = ["", "../", "../../", "../../../", "../../../../", "../../../../../"];

    /// <summary>The way from one page to another file or folder, both given from the site's root.</summary>
    /// <param name="page">The page's own file (<c>en/datasets/aed/index.html</c>), or the site's root (<c>/opendata/</c>) for a page served at any address.</param>
    public static string Relative(string page, string target)
    {
        int hash = target.IndexOf('#', StringComparison.Ordinal);
        ReadOnlySpan<char> to = hash < 0 ? target : target.AsSpan(0, hash), anchor = hash < 0 ? "" : target.AsSpan(hash);
        if (page.StartsWith('/'))
        {
            return string.Concat(page, Address(to), anchor);
        }

        int shared = SharedFolders(page, to);
        ReadOnlySpan<char> down = Address(to[shared..]);
        string up = Upwards(page.AsSpan(shared).Count('/'));
        return string.Concat(up.Length == 0 && down.Length == 0 ? "./" : up, down, anchor);
    }

    /// <summary>A path with everything in it written as an address wants it, its slashes apart.</summary>
    public static string Escaped(string path) => path.AsSpan().ContainsAnyExcept(Plain) ? string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) : path;

    private static ReadOnlySpan<char> Address(ReadOnlySpan<char> path) => path.ContainsAnyExcept(Plain) ? Escaped(path.ToString()) : path;

    /// <summary>An address out of data as it may stand in a link: http, https, mailto and tel; anything else leads nowhere.</summary>
    public static string Safe(string address) =>
        IsLink(address) ? address : "#";

    public static bool IsLink(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" or "mailto" or "tel";

    /// <summary>A phone number as a tap can dial it.</summary>
    public static string Telephone(string phone) => "tel:" + string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c == '+'));

    /// <summary>How far two paths lie in the same folders.</summary>
    private static int SharedFolders(ReadOnlySpan<char> page, ReadOnlySpan<char> to) =>
        page[..page.CommonPrefixLength(to)].LastIndexOf('/') + 1;

    private static string Upwards(int folders) => folders < Up.Length ? Up[folders] : string.Concat(Enumerable.Repeat("../", folders));
}
