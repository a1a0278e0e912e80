namespace Hiraku.Japanese;

/// <summary>E-mail addresses: full-width letters, mailto: and written-out at signs mended.</summary>
/// <remarks>RFC 5321 4.1.2 with the limits of 4.5.3.1; quoted local parts do not occur in published contacts and are refused.</remarks>
public static class EmailAddress
{
    private static readonly string[] AtSigns = ["[at]", "(at)", "(アットマーク)", "アットマーク", "[アット]", "(アット)", " at "];

    /// <summary>Reads one e-mail address.</summary>
    public static Reading<string> Read(ReadOnlySpan<char> text)
    {
        if (IsCanonical(text))
        {
            return text.IsEmpty ? Reading<string>.Empty : Reading<string>.Clean(text.ToString());
        }

        var folded = new TextBuilder(stackalloc char[256]);
        ParseText.Fold(text, ref folded);
        Reading<string> reading = folded.Length == 0 ? Reading<string>.Empty
            : IsCanonical(folded.Text) ? Reading<string>.Changed(folded.ToString(), "email-notation")
            : MissingMark.Kind(folded.Text) != MissingMarks.None ? Reading<string>.Refused("empty-marker")
            : Judge(folded.ToString());
        folded.Dispose();
        return reading;
    }

    /// <summary>True for an address that needs nothing. Allocates nothing.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        int at = text.IndexOf('@');
        return at is > 0 and <= 64 && text.Length <= 254 && IsLocal(text[..at]) && IsHost(text[(at + 1)..]);
    }

    /// <summary>True for letters, digits and hyphens in at least two dotted labels.</summary>
    internal static bool IsHost(ReadOnlySpan<char> host)
    {
        int labels = 0;
        foreach (Range range in host.Split('.'))
        {
            ReadOnlySpan<char> label = host[range];
            if (label.Length is 0 or > 63 || label[0] == '-' || label[^1] == '-')
            {
                return false;
            }

            foreach (char c in label)
            {
                if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                {
                    return false;
                }
            }

            labels++;
        }

        return labels >= 2 && char.IsAsciiLetter(host[^1]);
    }

    private static bool IsLocal(ReadOnlySpan<char> local)
    {
        foreach (char c in local)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !"!#$%&'*+-/=?^_`{|}~.".Contains(c))
            {
                return false;
            }
        }

        return true;
    }

    private static Reading<string> Judge(string folded)
    {
        string address = folded;
        int label = address.IndexOf(':', StringComparison.Ordinal);
        address = label > 0 && !address[..label].Contains('@', StringComparison.Ordinal) ? address[(label + 1)..].Trim() : address;
        string rule = "email-notation";
        foreach (string sign in AtSigns)
        {
            if (!address.Contains('@', StringComparison.Ordinal) && address.Contains(sign, StringComparison.OrdinalIgnoreCase))
            {
                address = address.Replace(sign, "@", StringComparison.OrdinalIgnoreCase);
            }
        }

        address = address.Trim('<', '>', ' ').Replace(" ", "", StringComparison.Ordinal);
        int query = address.IndexOf('?', StringComparison.Ordinal);
        address = query > 0 && folded.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address[..query] : address;
        return IsCanonical(address) && address.Length > 0 ? Reading<string>.Changed(address, rule)
            : Reading<string>.Refused(address.Count(c => c == '@') > 1 ? "several-values" : "not-an-email");
    }
}
