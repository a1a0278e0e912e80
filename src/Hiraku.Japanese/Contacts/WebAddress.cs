using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>Web addresses: full-width letters, missing and broken schemes.</summary>
/// <remarks>RFC 3986; only http and https are published.</remarks>
public static class WebAddress
{
    private static readonly string[] Broken = ["https.//", "http.//", "https//:", "http//:", "https//", "http//", "https:/", "http:/", "https;//", "http;//", "https.", "http.", "ttps://", "ttp://", "https:", "http:"];

    /// <summary>Reads one web address.</summary>
    public static Reading<string> Read(ReadOnlySpan<char> text)
    {
        if (IsCanonical(text))
        {
            return text.IsEmpty ? Reading<string>.Empty : Reading<string>.Clean(text.ToString());
        }

        var folded = new TextBuilder(stackalloc char[256]);
        ParseText.Fold(text, ref folded);
        Reading<string> reading = folded.Length == 0 ? Reading<string>.Empty
            : IsCanonical(folded.Text) ? Reading<string>.Changed(folded.ToString(), "url-notation")
            : MissingMark.Kind(folded.Text) != MissingMarks.None ? Reading<string>.Refused("empty-marker")
            : Judge(folded.ToString());
        folded.Dispose();
        return reading;
    }

    /// <summary>True for an http or https address without spaces that has a host. Allocates nothing.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        int scheme = text.StartsWith("https://") ? 8 : text.StartsWith("http://") ? 7 : 0;
        return scheme > 0 && IsRest(text[scheme..]);
    }

    private static bool IsRest(ReadOnlySpan<char> rest)
    {
        foreach (char c in rest)
        {
            if (c is <= ' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}' or '\u007F' || char.IsSurrogate(c)
                || (c > '\u007F' && Characters.Class(c) != CharacterClass.Plain && Characters.Class(c) != CharacterClass.LongVowel))
            {
                return false;
            }
        }

        int end = rest.IndexOfAny('/', '?', '#');
        ReadOnlySpan<char> host = end < 0 ? rest : rest[..end];
        int port = host.IndexOf(':');
        host = port > 0 && ParseText.DigitRun(host[(port + 1)..]) == host.Length - port - 1 ? host[..port] : host;
        return EmailAddress.IsHost(host) && !rest.Contains("://", StringComparison.Ordinal);
    }

    private static Reading<string> Judge(string folded)
    {
        string[] words = folded.Split([' ', '\u3000', '\u3001', ','], StringSplitOptions.RemoveEmptyEntries);
        string[] addresses = [.. words.Where(word => word.Contains("://", StringComparison.Ordinal))];
        if (addresses.Length > 1)
        {
            return Reading<string>.Refused("several-values", addresses[0]);
        }

        int second = addresses.Length == 1 ? addresses[0].IndexOf("http", 1, StringComparison.OrdinalIgnoreCase) : -1;
        if (second > 0 && addresses[0].AsSpan(second).Contains("://", StringComparison.Ordinal) && IsCanonical(addresses[0].AsSpan(0, second)))
        {
            return Reading<string>.Refused("several-values", addresses[0][..second]);
        }

        if (addresses.Length == 1 && words.Length > 1 && Whole(addresses[0]) is { } one)
        {
            return Reading<string>.Warned(one, "words-around");
        }

        if (Whole(folded) is { } whole)
        {
            return Reading<string>.Changed(whole, "url-notation");
        }

        return words.Length == 1 ? Mended(folded) : Reading<string>.Refused("not-a-url");
    }

    // HTTPS://, trailing punctuation, 「URL:」.
    private static string? Whole(string text)
    {
        int at = text.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        string address = at > 0 && text[at - 1] == ':' ? text[at..] : text;
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        address = scheme is 4 or 5 ? address[..scheme].ToLowerInvariant() + address[scheme..] : address;
        return IsCanonical(address) ? address : WithAsciiHost(address);
    }

    // RFC 5891: http://ルンビニ幼稚園.com/ is asked for as http://xn--….com/; the path stays as it is.
    private static string? WithAsciiHost(string address)
    {
        int start = address.StartsWith("https://", StringComparison.Ordinal) ? 8 : address.StartsWith("http://", StringComparison.Ordinal) ? 7 : 0;
        int end = start > 0 ? address.AsSpan(start).IndexOfAny('/', '?', '#') : -1;
        string host = start == 0 ? "" : end < 0 ? address[start..] : address[start..(start + end)];
        if (host.Length == 0 || host.All(char.IsAscii))
        {
            return null;
        }

        try
        {
            string ascii = address[..start] + new IdnMapping().GetAscii(host) + address[(start + host.Length)..];
            return IsCanonical(ascii) ? ascii : null;
        }
        catch (ArgumentException)
        {
            // The framework has no other way to say that a name is no name.
            return null;
        }
    }

    private static Reading<string> Mended(string text)
    {
        foreach (string broken in Broken)
        {
            if (text.StartsWith(broken, StringComparison.OrdinalIgnoreCase))
            {
                string scheme = broken.Contains('s', StringComparison.Ordinal) ? "https://" : "http://";
                string mended = scheme + text[broken.Length..].TrimStart('/', ':', '.');
                return IsCanonical(mended) ? Reading<string>.Warned(mended, "scheme-repaired") : Reading<string>.Refused("not-a-url");
            }
        }

        string added = "https://" + text;
        return !text.Contains('@', StringComparison.Ordinal) && IsCanonical(added)
            ? Reading<string>.Warned(added, "scheme-missing") : Reading<string>.Refused("not-a-url");
    }
}
