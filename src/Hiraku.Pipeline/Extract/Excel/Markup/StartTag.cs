using System.Runtime.CompilerServices;

namespace Hiraku.Pipeline.Extract.Excel.Markup;

/// <summary>A tag taken apart where it lies in the window: its name, its attributes and what they mean. Holds until the window moves on.</summary>
internal sealed class StartTag(MarkupWindow window)
{
    /// <summary>Up to here every attribute is compared with every other; beyond, they go through a set.</summary>
    private const int Few = 16;

    private MarkupAttribute[] attributes = new MarkupAttribute[Few];
    private char[] decoded = new char[256];
    private int decodedLength;
    private int at;
    private MarkupName name;

    public int Count { get; private set; }

    /// <summary>True where the tag closes itself.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>True where the tag is as nearly all are, and <see cref="Resolve"/> has nothing to say about it.</summary>
    public bool IsPlain { get; private set; }

    /// <summary>The name with its prefix.</summary>
    public ReadOnlySpan<char> Name => window.Slice(at + name.Start, name.End - name.Start);

    public ReadOnlySpan<char> LocalName => window.Slice(at + name.Local, name.End - name.Local);

    /// <summary>The name of an attribute, with its prefix.</summary>
    public ReadOnlySpan<char> NameOf(int index)
    {
        ref readonly MarkupAttribute attribute = ref attributes[index];
        return window.Slice(at + attribute.Name.Start, attribute.Name.End - attribute.Name.Start);
    }

    public ReadOnlySpan<char> LocalNameOf(int index)
    {
        ref readonly MarkupAttribute attribute = ref attributes[index];
        return window.Slice(at + attribute.Name.Local, attribute.Name.End - attribute.Name.Local);
    }

    public ReadOnlySpan<char> ValueOf(int index)
    {
        ref readonly MarkupAttribute attribute = ref attributes[index];
        return attribute.IsDecoded ? decoded.AsSpan(attribute.Start, attribute.Length) : window.Slice(at + attribute.Start, attribute.Length);
    }

    /// <summary>Reads the tag at the window's position, whose name begins at <paramref name="nameAt"/> in it; its length, or 0 where it is not whole.</summary>
    /// <param name="closing">What may stand before the last <c>&gt;</c>.</param>
    /// <exception cref="InvalidDataException">It is no tag.</exception>
    public int Read(int nameAt, char closing)
    {
        ReadOnlySpan<char> tag = window.Rest;
        at = window.Position;
        IsPlain = true;
        int length = ReadPlain(tag, nameAt, closing);
        return length > 0 ? length : ReadAny(tag, nameAt, closing);
    }

    /// <summary>
    /// Reads a tag as nearly all are: names of letters, one space before an attribute, nothing to decode in a value, no namespace.
    /// 0 where it is not such a tag, or not whole.
    /// </summary>
    private int ReadPlain(ReadOnlySpan<char> tag, int nameAt, char closing)
    {
        Count = 0;
        int i = AfterLetters(tag, nameAt);
        name = new(nameAt, nameAt, i);
        while (tag[i] == ' ' && Count < Few)
        {
            i = ReadPlainAttribute(tag, i + 1);
            if (i == 0)
            {
                return 0;
            }
        }

        IsClosed = tag[i] == closing;
        i += IsClosed ? 1 : 0;
        return tag[i] == '>' && name.End > nameAt ? i + 1 : 0;
    }

    private int ReadPlainAttribute(ReadOnlySpan<char> tag, int start)
    {
        int end = AfterLetters(tag, start);
        if (end == start || tag[end] != '=' || tag[end + 1] != '"' || tag[start..end] is "xmlns" || HasNamesLike(tag, start, end))
        {
            return 0;
        }

        int value = end + 2;
        int i = value;
        while (tag[i] is > '\'' and not '<')
        {
            i++;
        }

        ref MarkupAttribute added = ref attributes[Count++];
        added.Name = new(start, start, end);
        (added.Start, added.Length, added.IsDecoded) = (value, i - value, false);
        return tag[i] == '"' ? i + 1 : 0;
    }

    /// <summary>True where an attribute so far may have this name.</summary>
    private bool HasNamesLike(ReadOnlySpan<char> tag, int start, int end)
    {
        for (int i = 0; i < Count; i++)
        {
            MarkupName other = attributes[i].Name;
            if (tag[other.Start] == tag[start] && other.End - other.Start == end - start)
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int AfterLetters(ReadOnlySpan<char> tag, int i)
    {
        while (char.IsAsciiLetter(tag[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>Reads any tag; 0 where it is not whole.</summary>
    private int ReadAny(ReadOnlySpan<char> tag, int nameAt, char closing)
    {
        (Count, decodedLength, IsPlain) = (0, 0, false);
        name = MarkupName.Read(tag, nameAt);
        int i = name.End;
        while (true)
        {
            int next = AfterSpace(tag, i);
            char c = tag[next];
            if (c == '>' || (c == closing && tag[next + 1] == '>'))
            {
                IsClosed = c == closing;
                return next + (IsClosed ? 2 : 1);
            }

            if (c == MarkupWindow.Edge || (c == closing && tag[next + 1] == MarkupWindow.Edge))
            {
                return 0;
            }

            i = next > i ? ReadAttribute(tag, next) : throw new InvalidDataException("a tag is damaged");
            if (i == 0)
            {
                return 0;
            }
        }
    }

    /// <summary>Declares the tag's namespaces, and holds it to what XML asks of the names in a tag.</summary>
    /// <exception cref="InvalidDataException">A prefix is unknown, or an attribute comes twice.</exception>
    public void Resolve(Namespaces namespaces, int depth)
    {
        int reserved = 0;
        for (int i = 0; i < Count; i++)
        {
            if (attributes[i].Name.HasPrefix || NameOf(i) is "xmlns")
            {
                reserved++;
                TakeReserved(i, namespaces, depth);
            }
        }

        if (name.HasPrefix)
        {
            namespaces.Uri(Prefix(name));
        }

        if (reserved > 0)
        {
            RefuseSameMeaning(namespaces, reserved);
        }

        if (Count > 1)
        {
            RefuseSameName();
        }
    }

    private static int AfterSpace(ReadOnlySpan<char> tag, int i)
    {
        while (MarkupName.IsSpace(tag[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>Where the text after a mark goes on; 0 where the mark is not there yet.</summary>
    private static int After(ReadOnlySpan<char> tag, int i, bool isThere) =>
        isThere ? i + 1 : tag[i] == MarkupWindow.Edge ? 0 : throw new InvalidDataException("an attribute without a value");

    private ReadOnlySpan<char> Prefix(MarkupName of) => window.Slice(at + of.Start, Math.Max(0, of.Local - of.Start - 1));

    /// <summary>Where the attribute ends; 0 where it is not whole.</summary>
    private int ReadAttribute(ReadOnlySpan<char> tag, int start)
    {
        MarkupName attribute = MarkupName.Read(tag, start);
        int i = AfterSpace(tag, attribute.End);
        i = After(tag, i, tag[i] == '=');
        if (i == 0)
        {
            return 0;
        }

        i = AfterSpace(tag, i);
        char quote = tag[i];
        int value = After(tag, i, quote is '"' or '\'');
        bool isPlain = true;
        int end = value == 0 ? 0 : ValueEnd(tag, value, quote, out isPlain);
        if (end == 0)
        {
            return 0;
        }

        Add(tag, attribute, value, end, isPlain);
        return end + 1;
    }

    private static int ValueEnd(ReadOnlySpan<char> tag, int start, char quote, out bool isPlain)
    {
        isPlain = true;
        for (int i = start; ; i++)
        {
            char c = tag[i];
            if (c is > '\'' and not '<')
            {
                continue;
            }

            if (c == quote)
            {
                return i;
            }

            if (c is '<' or MarkupWindow.Edge)
            {
                return c == '<' ? throw new InvalidDataException("a tag inside a tag") : 0;
            }

            isPlain &= c is not ('&' or '\t' or '\n' or '\r');
        }
    }

    private void Add(ReadOnlySpan<char> tag, MarkupName attribute, int start, int end, bool isPlain)
    {
        if (Count == attributes.Length)
        {
            Array.Resize(ref attributes, Count * 2);
        }

        ref MarkupAttribute added = ref attributes[Count++];
        added.Name = attribute;
        added.IsDecoded = !isPlain;
        added.Start = isPlain ? start : decodedLength;
        added.Length = isPlain ? end - start : Decode(tag, start, end);
    }

    /// <summary>Writes a value as it is meant: references replaced, a line break or tab as one space. Returns its length.</summary>
    private int Decode(ReadOnlySpan<char> tag, int start, int end)
    {
        int before = decodedLength;
        if (decoded.Length - before < end - start + 2)
        {
            Array.Resize(ref decoded, (decoded.Length * 2) + end - start);
        }

        for (int i = start; i < end; i++)
        {
            if (tag[i] == '&')
            {
                i += MarkupReference.Read(tag[i..], decoded.AsSpan(decodedLength), out int written) - 1;
                decodedLength += written;
            }
            else
            {
                decoded[decodedLength++] = MarkupName.IsSpace(tag[i]) ? ' ' : tag[i];
                i += tag[i] == '\r' && tag[i + 1] == '\n' ? 1 : 0;
            }
        }

        return decodedLength - before;
    }

    /// <summary>Takes an attribute with a prefix, or <c>xmlns</c>.</summary>
    private void TakeReserved(int index, Namespaces namespaces, int depth)
    {
        ReadOnlySpan<char> prefix = Prefix(attributes[index].Name);
        if (prefix.IsEmpty || prefix is "xmlns")
        {
            namespaces.Declare(prefix.IsEmpty ? "" : LocalNameOf(index).ToString(), ValueOf(index).ToString(), depth);
        }
        else if (prefix is "xml" && LocalNameOf(index) is "space" && ValueOf(index).Trim(" \t\r\n") is not ("default" or "preserve"))
        {
            throw new InvalidDataException("xml:space without its meaning");
        }
    }

    /// <summary>Two attributes with different prefixes may mean the same.</summary>
    private void RefuseSameMeaning(Namespaces namespaces, int prefixed)
    {
        HashSet<(string, string)>? seen = prefixed > 1 ? [] : null;
        for (int i = 0; i < Count; i++)
        {
            if (attributes[i].Name.HasPrefix)
            {
                string uri = namespaces.Uri(Prefix(attributes[i].Name));
                if (seen?.Add((uri, LocalNameOf(i).ToString())) == false)
                {
                    throw new InvalidDataException("an attribute comes twice");
                }
            }
        }
    }

    private void RefuseSameName()
    {
        HashSet<string>? seen = Count > Few ? [] : null;
        for (int i = 0; i < Count; i++)
        {
            bool twice = seen?.Add(NameOf(i).ToString()) == false;
            for (int other = 0; other < i && seen is null && !twice; other++)
            {
                twice = NameOf(i).SequenceEqual(NameOf(other));
            }

            if (twice)
            {
                throw new InvalidDataException("an attribute comes twice");
            }
        }
    }
}

/// <summary>An attribute of a tag: where its name lies in the tag, and its value there or, decoded, among the decoded ones.</summary>
internal struct MarkupAttribute
{
    public MarkupName Name;
    public int Start;
    public int Length;
    public bool IsDecoded;
}
