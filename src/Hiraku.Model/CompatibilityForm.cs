using System.Text;

namespace Hiraku.Model;

/// <summary>Unicode's compatibility form (NFKC, UAX #15) of any text at all.</summary>
public static class CompatibilityForm
{
    /// <summary>
    /// The text with differences of width and the like undone. .NET refuses U+FFFE and halves of characters that lost the other half: U+FFFD stands for them.
    /// </summary>
    public static string Of(string text)
    {
        string whole = IsDoubtful(text) ? string.Concat(text.EnumerateRunes()).Replace('\uFFFE', '\uFFFD') : text;
        return whole.Normalize(NormalizationForm.FormKC);
    }

    private static bool IsDoubtful(string text)
    {
        foreach (char c in text)
        {
            if (char.IsSurrogate(c) || c == '\uFFFE')
            {
                return true;
            }
        }

        return false;
    }
}
