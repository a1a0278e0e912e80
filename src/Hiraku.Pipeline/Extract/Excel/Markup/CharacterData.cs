using System.Buffers;

namespace Hiraku.Pipeline.Extract.Excel.Markup;

/// <summary>Reads the text between tags, and in CDATA sections, piece by piece: line breaks as one character, references replaced.</summary>
internal sealed class CharacterData(MarkupWindow window)
{
    private const string SectionEnd = "]]>";

    private static readonly SearchValues<char> Stops = SearchValues.Create("<&\r]");

    private readonly char[] decoded = new char[2];
    private bool isDecoded;
    private int start;
    private int length;

    /// <summary>True inside <c>&lt;![CDATA[</c>, where nothing but its end has a meaning.</summary>
    public bool InSection { get; set; }

    /// <summary>The piece that was read last; holds until the window moves on.</summary>
    public ReadOnlySpan<char> Piece => isDecoded ? decoded.AsSpan(0, length) : window.Slice(start, length);

    /// <summary>How many characters stand before the next tag; -1 where they are not plain, or the tag is not there yet.</summary>
    public static int PlainLength(ReadOnlySpan<char> rest)
    {
        int stop = rest.IndexOfAny(Stops);
        return stop >= 0 && rest[stop] == '<' ? stop : -1;
    }

    /// <summary>Reads on inside a section; false at its end.</summary>
    public bool ReadSection()
    {
        if (window.Rest.StartsWith(SectionEnd))
        {
            window.Skip(SectionEnd.Length);
            InSection = false;
            return false;
        }

        Read();
        return true;
    }

    /// <summary>Reads the piece at the window's position, where there is one.</summary>
    public void Read()
    {
        isDecoded = true;
        char first = window.Rest[0];
        if (first == '\r')
        {
            ReadLineBreak();
        }
        else if (first == '&' && !InSection)
        {
            ReadReference();
        }
        else
        {
            isDecoded = false;
            ReadPlain();
        }
    }

    private void ReadLineBreak()
    {
        if (window.Rest[1] == MarkupWindow.Edge)
        {
            window.More();
        }

        window.Skip(window.Rest[1] == '\n' ? 2 : 1);
        decoded[0] = '\n';
        length = 1;
    }

    private void ReadReference()
    {
        int used;
        while ((used = MarkupReference.Read(window.Rest, decoded, out length)) == 0)
        {
            window.Need();
        }

        window.Skip(used);
    }

    private void ReadPlain()
    {
        length = 0;
        while (true)
        {
            ReadOnlySpan<char> text = window.Rest[..^1];
            int stop = InSection ? text[length..].IndexOfAny('\r', ']') : text[length..].IndexOfAny(Stops);
            length = stop < 0 ? text.Length : length + stop;
            if (stop < 0 || text[length] != ']' || IsSectionEnd())
            {
                break;
            }

            length++;
        }

        start = window.Position;
        window.Skip(length);
    }

    private bool IsSectionEnd()
    {
        if (window.Rest.Length - 1 - length < SectionEnd.Length)
        {
            window.More();
        }

        bool isEnd = window.Rest[length..].StartsWith(SectionEnd);
        return isEnd && !InSection ? throw new InvalidDataException("the end of a section that did not begin") : isEnd;
    }
}
