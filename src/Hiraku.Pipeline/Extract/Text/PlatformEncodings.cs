using System.Text;

namespace Hiraku.Pipeline.Extract.Text;

/// <summary>The platform's decoders for the encodings that need no speed; what does not fit becomes U+FFFD.</summary>
internal static class PlatformEncodings
{
    public static Encoding Lenient(TextEncoding encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return encoding switch
        {
            TextEncoding.Utf8 => new UTF8Encoding(false, false),
            TextEncoding.Utf16LittleEndian => new UnicodeEncoding(false, false, false),
            TextEncoding.Utf16BigEndian => new UnicodeEncoding(true, false, false),
            TextEncoding.EucJp => Encoding.GetEncoding(51932, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")),
            TextEncoding.Cp932 => Encoding.GetEncoding(932, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")),
            _ => throw new InvalidOperationException(encoding.ToString()),
        };
    }

    /// <summary>The names that <c>encoding:</c> may use; null where the name is unknown.</summary>
    public static TextEncoding? Named(string name) => name.ToUpperInvariant().Replace('_', '-') switch
    {
        "UTF-8" or "UTF8" or "UTF-8-SIG" => TextEncoding.Utf8,
        "SHIFT-JIS" or "SJIS" or "CP932" or "WINDOWS-31J" or "MS932" => TextEncoding.Cp932,
        "EUC-JP" or "EUCJP" => TextEncoding.EucJp,
        "UTF-16" or "UTF-16LE" => TextEncoding.Utf16LittleEndian,
        "UTF-16BE" => TextEncoding.Utf16BigEndian,
        _ => null,
    };
}
