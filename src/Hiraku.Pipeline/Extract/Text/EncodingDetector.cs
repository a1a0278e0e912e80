using System.Globalization;
using Hiraku.Model;

namespace Hiraku.Pipeline.Extract.Text;

/// <summary>Decides a file's encoding by decoding the whole of it strictly, within a closed set, and says why.</summary>
internal static class EncodingDetector
{
    private const int BlockSize = 1 << 18;

    public static EncodingGuess Detect(string path)
    {
        using FileStream file = Open(path);
        byte[] block = BlockFor(file);
        int length = file.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
        return FromMark(block.AsSpan(0, length), path)
            ?? FromZeroBytes(block.AsSpan(0, length))
            ?? FromWholeFile(file, block);
    }

    /// <summary>The encoding the project names, with how well the file fits it.</summary>
    public static EncodingGuess Told(string path, TextEncoding encoding)
    {
        EncodingGuess found = Detect(path);
        if (found.Encoding == encoding || (found.Name == "utf-16" && encoding == TextEncoding.Utf16LittleEndian))
        {
            return found;
        }

        return new EncodingGuess(encoding, 0, 1, new(
            $"dataset.ymlの指定（中身からは{found.Name}と見えます）", $"named in dataset.yml (the content looks like {found.Name})"));
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);

    private static byte[] BlockFor(FileStream file) => new byte[Math.Clamp(file.Length, 1, BlockSize)];

    private static EncodingGuess? FromMark(ReadOnlySpan<byte> start, string path) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => MarkedUtf8(path),
        [0xFF, 0xFE, ..] => new(TextEncoding.Utf16LittleEndian, 2, 0, new("BOM（FF FE）がある", "has the byte order mark FF FE")),
        [0xFE, 0xFF, ..] => new(TextEncoding.Utf16BigEndian, 2, 0, new("BOM（FE FF）がある", "has the byte order mark FE FF")),
        _ => null,
    };

    private static EncodingGuess MarkedUtf8(string path)
    {
        Utf8Audit audit = AuditUtf8(path, stopAtFirst: false);
        return new(TextEncoding.Utf8, 3, audit.BadBytes, audit.BadBytes == 0
            ? new("BOM（EF BB BF）があり、全体がUTF-8として正しい", "has the byte order mark EF BB BF and is valid UTF-8 throughout")
            : new($"BOM（EF BB BF）があるが、{Place(path, audit)}がUTF-8に合わない", $"has the byte order mark EF BB BF, but {PlaceEn(path, audit)} does not fit"));
    }

    /// <summary>UTF-16 without a mark: Japanese text always has separators and line ends, whose other byte is zero, always on the same side.</summary>
    private static EncodingGuess? FromZeroBytes(ReadOnlySpan<byte> start)
    {
        int even = 0;
        int odd = 0;
        for (int i = 0; i + 1 < start.Length; i += 2)
        {
            even += start[i] == 0 && start[i + 1] is (>= 0x20 and < 0x7F) or 0x0A or 0x0D or 0x09 ? 1 : 0;
            odd += start[i + 1] == 0 && start[i] is (>= 0x20 and < 0x7F) or 0x0A or 0x0D or 0x09 ? 1 : 0;
        }

        int pairs = start.Length / 2;
        int most = Math.Max(even, odd);
        if (most < 2 || most * 50 < pairs || Math.Min(even, odd) * 10 > most)
        {
            return null;
        }

        string side = odd > even ? "LE" : "BE";
        return new(odd > even ? TextEncoding.Utf16LittleEndian : TextEncoding.Utf16BigEndian, 0, 0, new(
            $"BOMはないが、区切りや改行が2バイト（UTF-16{side}）になっている", $"no byte order mark, but separators and line ends take two bytes (UTF-16{side})"));
    }

    private static EncodingGuess FromWholeFile(FileStream file, byte[] block)
    {
        Utf8Audit utf8 = AuditUtf8(file.Name, stopAtFirst: true);
        if (utf8.BadBytes == 0)
        {
            return new(TextEncoding.Utf8, 0, 0, utf8.HasNonAscii
                ? new("全体がUTF-8として正しい", "valid UTF-8 throughout")
                : new("英数字だけのファイル（ASCII）", "ASCII only"));
        }

        var audit = new DoubleByteAudit();
        file.Seek(0, SeekOrigin.Begin);
        for (int length = file.Read(block); length > 0; length = file.Read(block))
        {
            audit.Feed(block.AsSpan(0, length));
        }

        audit.Finish();
        return Choose(file.Name, utf8, audit);
    }

    private static EncodingGuess Choose(string path, Utf8Audit utf8, DoubleByteAudit audit)
    {
        var notUtf8 = new LocalizedText($"UTF-8ではない: {Place(path, utf8)}", $"not UTF-8: {PlaceEn(path, utf8)}");
        bool euc = audit.EucJp.Invalid == 0 && audit.EucJp.KanaShare >= 0.1 && audit.EucJp.Score > audit.Cp932.Score + 0.2;
        if (euc)
        {
            return new(TextEncoding.EucJp, 0, 0, new($"{notUtf8.Ja}。全体がEUC-JPとして正しく、日本語として自然", $"{notUtf8.En}; valid EUC-JP throughout and plausible Japanese"));
        }

        if (audit.Cp932.Invalid == 0)
        {
            return new(TextEncoding.Cp932, 0, 0, new($"{notUtf8.Ja}。全体がShift_JIS（CP932）として正しい", $"{notUtf8.En}; valid Shift_JIS (CP932) throughout"));
        }

        return LeastWrong(path, notUtf8, audit);
    }

    /// <summary>Nothing fits throughout: the reading with the fewest faults, and they are reported cell by cell.</summary>
    private static EncodingGuess LeastWrong(string path, LocalizedText notUtf8, DoubleByteAudit audit)
    {
        Utf8Audit all = AuditUtf8(path, stopAtFirst: false);
        (TextEncoding Encoding, long Bad)[] candidates =
            [(TextEncoding.Utf8, all.BadBytes), (TextEncoding.Cp932, audit.Cp932.Invalid), (TextEncoding.EucJp, audit.EucJp.Invalid)];
        var (encoding, bad) = candidates.MinBy(candidate => candidate.Bad);
        var guess = new EncodingGuess(encoding, 0, bad, notUtf8);
        string count = bad.ToString(CultureInfo.InvariantCulture);
        return guess with
        {
            Evidence = new($"どの文字コードでも全体は読めない。{guess.Name}なら読めないのは{count}か所", $"no encoding fits throughout; as {guess.Name} there are {count} faults"),
        };
    }

    private static Utf8Audit AuditUtf8(string path, bool stopAtFirst)
    {
        using FileStream file = Open(path);
        byte[] block = BlockFor(file);
        var audit = new Utf8Audit();
        for (int length = file.Read(block); length > 0 && !(stopAtFirst && audit.BadBytes > 0); length = file.Read(block))
        {
            audit.Feed(block.AsSpan(0, length));
        }

        audit.Finish();
        return audit;
    }

    private static string Place(string path, Utf8Audit audit) => $"{Line(path, audit.FirstBad)}行目のバイト0x{audit.FirstBadByte:X2}";

    private static string PlaceEn(string path, Utf8Audit audit) => $"byte 0x{audit.FirstBadByte:X2} at line {Line(path, audit.FirstBad)}";

    private static string Line(string path, long offset)
    {
        using FileStream file = Open(path);
        byte[] block = BlockFor(file);
        long line = 1;
        byte previous = 0;
        for (long left = offset; left > 0;)
        {
            int length = file.Read(block, 0, (int)Math.Min(block.Length, left));
            if (length == 0)
            {
                break;
            }

            foreach (byte b in block.AsSpan(0, length))
            {
                line += b == '\r' || (b == '\n' && previous != '\r') ? 1 : 0;
                previous = b;
            }

            left -= length;
        }

        return line.ToString(CultureInfo.InvariantCulture);
    }
}
