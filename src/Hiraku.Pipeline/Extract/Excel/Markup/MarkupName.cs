using System.Runtime.CompilerServices;
using System.Xml;

namespace Hiraku.Pipeline.Extract.Excel.Markup;

/// <summary>A name in a tag, as a stretch of it: <c>x14ac:dyDescent</c>.</summary>
/// <param name="Local">Where the part behind the prefix begins; where there is none, where the name begins.</param>
internal readonly record struct MarkupName(int Start, int Local, int End)
{
    public bool HasPrefix => Local > Start;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(char c) => c is ' ' or '\n' or '\r' or '\t';

    /// <summary>Reads the name that begins at <paramref name="start"/>. A name that runs into the window's edge may be longer than what is returned.</summary>
    /// <exception cref="InvalidDataException">No name begins there.</exception>
    public static MarkupName Read(ReadOnlySpan<char> text, int start)
    {
        int end = Simple(text, start);
        if (text[end] != ':')
        {
            return new(start, start, end);
        }

        int whole = Simple(text, end + 1);
        return text[whole] == ':' ? throw new InvalidDataException("a name with two prefixes") : new(start, end + 1, whole);
    }

    private static int Simple(ReadOnlySpan<char> text, int start)
    {
        char c = text[start];
        if (!IsFirst(c) && c != MarkupWindow.Edge)
        {
            throw new InvalidDataException("a name is missing");
        }

        int i = start;
        while (IsFirst(c) || c is (>= '0' and <= '9') or '-' or '.' || (c >= '\u0080' && XmlConvert.IsNCNameChar(c)))
        {
            c = text[++i];
        }

        return i;
    }

    private static bool IsFirst(char c) => char.IsAsciiLetter(c) || c == '_' || (c >= '\u0080' && XmlConvert.IsStartNCNameChar(c));
}
