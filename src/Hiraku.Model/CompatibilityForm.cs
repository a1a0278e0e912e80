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
        string whole = text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text;
        return whole.Replace('\uFFFE', '\uFFFD').Normalize(NormalizationForm.FormKC);
    }
}
