using Hiraku.Model;

namespace Hiraku.Pipeline.Extract.Text;

/// <summary>The encodings a Japanese administrative file can be in; no others are considered.</summary>
internal enum TextEncoding
{
    Utf8,
    Cp932,
    EucJp,
    Utf16LittleEndian,
    Utf16BigEndian,
}

/// <summary>What a file is written in, and why that is believed.</summary>
/// <param name="BomLength">Bytes of the byte order mark.</param>
/// <param name="BadBytes">Bytes that do not fit; 0 where the whole file decodes.</param>
internal sealed record EncodingGuess(TextEncoding Encoding, int BomLength, long BadBytes, LocalizedText Evidence)
{
    /// <summary>As <c>encoding:</c> in dataset.yml writes it.</summary>
    public string Name => Encoding switch
    {
        TextEncoding.Utf8 => "utf-8",
        TextEncoding.Cp932 => "shift_jis",
        TextEncoding.EucJp => "euc-jp",
        TextEncoding.Utf16LittleEndian or TextEncoding.Utf16BigEndian => "utf-16",
        _ => throw new InvalidOperationException(Encoding.ToString()),
    };

    /// <summary>A file of this encoding as a stream of UTF-8 without byte order mark; what does not fit becomes U+FFFD.</summary>
    public Stream OpenUtf8(string path)
    {
        // Whoever reads it has a buffer of its own.
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        file.Seek(BomLength, SeekOrigin.Begin);
        return Encoding switch
        {
            TextEncoding.Utf8 => file,
            TextEncoding.Cp932 => new Cp932ToUtf8Stream(file),
            _ => System.Text.Encoding.CreateTranscodingStream(file, PlatformEncodings.Lenient(Encoding), System.Text.Encoding.UTF8),
        };
    }
}
