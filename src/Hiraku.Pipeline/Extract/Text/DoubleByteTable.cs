using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Hiraku.Pipeline.Extract.Text;

/// <summary>
/// CP932 (Windows-31J), byte pair by byte pair: what each means and how it is written in UTF-8. Taken from the platform's own
/// table, but strict: that one turns undefined pairs into a middle dot, and its strict mode refuses 398 legal pairs (﨑 ED95, 髙 EEE0).
/// </summary>
internal sealed class DoubleByteTable
{
    private const int MiddleDot = 0x8145;

    private readonly uint[] utf8 = new uint[1 << 16];
    private readonly CharacterClass[] classes = new CharacterClass[1 << 16];

    private DoubleByteTable()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding lenient = Encoding.GetEncoding(932);
        Span<byte> pair = stackalloc byte[2];
        Span<char> decoded = stackalloc char[4];
        for (int code = 0x8140; code <= 0xFCFC; code++)
        {
            pair[0] = (byte)(code >> 8);
            pair[1] = (byte)code;
            if (!IsLead(pair[0]) || !IsTrail(pair[1]))
            {
                continue;
            }

            int length = lenient.GetChars(pair, decoded);
            if (length == 1 && decoded[0] != '\0' && (decoded[0] != '\u30FB' || code == MiddleDot))
            {
                utf8[code] = Pack(decoded[0]);
                classes[code] = Classify(code, decoded[0]);
            }
        }
    }

    public static DoubleByteTable Cp932 { get; } = new();

    /// <summary>Up to three UTF-8 bytes, first byte lowest; 0 where the pair means nothing.</summary>
    public uint Utf8Of(int pair) => utf8[pair];

    public CharacterClass ClassOf(int pair) => classes[pair];

    /// <summary>How many of the next bytes, eight at most, are ASCII for certain; at least the one that is known to be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int AsciiAhead(ReadOnlySpan<byte> bytes) => bytes.Length < sizeof(ulong)
        ? 1
        : BitOperations.TrailingZeroCount(BinaryPrimitives.ReadUInt64LittleEndian(bytes) & 0x8080808080808080) >> 3;

    public static bool IsLead(byte b) => b is (>= 0x81 and <= 0x9F) or (>= 0xE0 and <= 0xFC);

    public static bool IsHalfWidthKana(byte b) => b is >= 0xA1 and <= 0xDF;

    private static bool IsTrail(byte b) => b is (>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFC);

    private static uint Pack(char c)
    {
        Span<byte> bytes = stackalloc byte[3];
        int length = Encoding.UTF8.GetBytes([c], bytes);
        return length == 2 ? (uint)(bytes[0] | (bytes[1] << 8)) : (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16));
    }

    private static CharacterClass Classify(int code, char c) => c switch
    {
        >= '\uE000' and <= '\uF8FF' => CharacterClass.Private,
        (>= '\u3041' and <= '\u30FE') or (>= '\u3000' and <= '\u301C') or (>= '\uFF01' and <= '\uFF5E') => CharacterClass.Kana,
        _ => code is >= 0x889F and <= 0x9872 ? CharacterClass.CommonKanji : CharacterClass.Rare,
    };
}

/// <summary>How usual a character is in Japanese administrative text.</summary>
internal enum CharacterClass : byte
{
    Invalid,
    Kana,
    CommonKanji,
    Rare,
    HalfWidthKana,
    Private,
}
