using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Excel.Markup;

/// <summary>
/// The stretch of an XML part that is looked at: characters, read block by block, the read ones making room for the next. It holds
/// only whole characters that XML allows; the first other one ends it.
/// </summary>
internal sealed class MarkupWindow : IDisposable
{
    /// <summary>Stands after the last character that was read; no character of a document equals it.</summary>
    public const char Edge = '\0';

    /// <summary>The most that one tag, or one reference, may take.</summary>
    private const int MostCharacters = 1 << 24;

    private const int Block = 1 << 15;

    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create("\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private readonly Func<Stream> open;
    private readonly byte[] bytes = ArrayPool<byte>.Shared.Rent(Block);
    private char[] chars = ArrayPool<char>.Shared.Rent(Block * 2);
    private Stream? stream;
    private bool isUtf16;
    private bool broken;
    private int held;
    private int end;

    /// <param name="open">Opens the part from its start.</param>
    public MarkupWindow(Func<Stream> open)
    {
        this.open = open;
        chars[end] = Edge;
    }

    /// <summary>Where the unread characters begin; moves back when more are read.</summary>
    public int Position { get; private set; }

    /// <summary>The unread characters, and the <see cref="Edge"/> after them.</summary>
    public ReadOnlySpan<char> Rest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => chars.AsSpan(Position, end - Position + 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> Slice(int start, int length) => chars.AsSpan(start, length);

    /// <summary>True where nothing was skipped yet, but for a byte order mark.</summary>
    public bool IsAtStart { get; private set; } = true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Skip(int count)
    {
        Position += count;
        IsAtStart = false;
    }

    /// <summary>Reads on, at least as much again as is unread; false at the end of the part.</summary>
    /// <exception cref="InvalidDataException">What follows is no text.</exception>
    public bool More()
    {
        int unread = end - Position;
        if (stream is null)
        {
            Begin();
        }
        else
        {
            MakeRoom(unread);
            while (!broken && end <= unread * 2 && Fill(1) > 0)
            {
                Decode();
            }
        }

        return end - Position > unread || (broken ? throw new InvalidDataException("characters that XML does not know") : false);
    }

    /// <summary>Reads on where a piece of markup is not whole.</summary>
    /// <exception cref="InvalidDataException">Nothing follows.</exception>
    public void Need()
    {
        if (!More())
        {
            throw new InvalidDataException("the part ends too early");
        }
    }

    /// <summary>Takes in the encoding that the part says it has; where it is another one, the part is read again from its start by it.</summary>
    public void Declare(string name, int read)
    {
        bool toldUtf16 = name.ToUpperInvariant() is "UTF-16" or "UCS-2" or "ISO-10646-UCS-2";
        if (isUtf16 || toldUtf16)
        {
            _ = isUtf16 && toldUtf16 ? true : throw new InvalidDataException("not in the encoding it tells");
            return;
        }

        Encoding told = Named(name);
        if (told.CodePage == Encoding.UTF8.CodePage)
        {
            return;
        }

        string declaration = Rest[..read].ToString();
        Restart(told);
        while (Rest.Length <= read && More())
        {
        }

        if (!Rest.StartsWith(declaration))
        {
            throw new InvalidDataException("not in the encoding it tells");
        }
    }

    public void Dispose()
    {
        stream?.Dispose();
        if (chars.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(chars);
            chars = [];
        }
    }

    private static Encoding Named(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            throw new InvalidDataException("an encoding that nobody knows");
        }
    }

    private void Begin()
    {
        stream = open();
        Fill(4);
        isUtf16 = bytes.AsSpan(0, held) is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, (byte)'<', ..] or [(byte)'<', 0, ..];
        if (isUtf16)
        {
            Restart(new UnicodeEncoding(bigEndian: bytes[0] is 0xFE or 0, byteOrderMark: true, throwOnInvalidBytes: true));
            Fill(4);
        }

        Decode();
        Position = chars[0] == '\uFEFF' ? 1 : 0;
    }

    private void Restart(Encoding encoding)
    {
        stream?.Dispose();
        stream = Encoding.CreateTranscodingStream(open(), encoding, Encoding.UTF8);
        (Position, end, held, broken) = (0, 0, 0, false);
        chars[0] = Edge;
    }

    /// <summary>Moves the unread characters to the front, and sees that a block fits behind them.</summary>
    private void MakeRoom(int unread)
    {
        char[] from = chars;
        if (unread * 2 + Block + 1 > chars.Length)
        {
            if (unread > MostCharacters)
            {
                throw new LimitException(new("XMLのタグの文字数", "An XML tag"), MostCharacters);
            }

            chars = ArrayPool<char>.Shared.Rent(Math.Max(chars.Length * 2, (unread * 2) + Block + 1));
        }

        from.AsSpan(Position, unread).CopyTo(chars);
        if (from != chars)
        {
            ArrayPool<char>.Shared.Return(from);
        }

        (Position, end) = (0, unread);
        chars[end] = Edge;
    }

    private int Fill(int atLeast)
    {
        try
        {
            int read = stream!.ReadAtLeast(bytes.AsSpan(held, Block - held), atLeast, throwOnEndOfStream: false);
            held += read;
            return read;
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException("characters that the encoding does not know");
        }
    }

    private void Decode()
    {
        OperationStatus status = Utf8.ToUtf16(bytes.AsSpan(0, held), chars.AsSpan(end), out int used, out int written, replaceInvalidSequences: false, isFinalBlock: false);
        bytes.AsSpan(used, held - used).CopyTo(bytes);
        held -= used;
        int allowed = Allowed(chars.AsSpan(end, written), isAscii: used == written);
        broken = status == OperationStatus.InvalidData || allowed < written;
        end += allowed;
        chars[end] = Edge;
    }

    /// <summary>How many of the characters come before the first that XML forbids.</summary>
    private static int Allowed(ReadOnlySpan<char> text, bool isAscii)
    {
        int control = text.IndexOfAny(Forbidden);
        text = control < 0 ? text : text[..control];
        int noncharacter = isAscii ? -1 : text.IndexOfAny('\uFFFE', '\uFFFF');
        return noncharacter < 0 ? text.Length : noncharacter;
    }
}
