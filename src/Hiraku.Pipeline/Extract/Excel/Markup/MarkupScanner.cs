namespace Hiraku.Pipeline.Extract.Excel.Markup;

/// <summary>
/// Pulls elements and text out of an XML part, one after the other, without a string for any of them. It takes what is well-formed
/// with its namespaces and throws at everything else, and at every document type: what it hands out before a fault is sound.
/// </summary>
internal sealed class MarkupScanner : IDisposable
{
    private readonly MarkupWindow window;
    private readonly StartTag tag;
    private readonly CharacterData data;
    private readonly OpenElements open = new();
    private readonly Namespaces namespaces = new();
    private int endAt;
    private int endLength;
    private bool hadRoot;

    /// <param name="part">Opens the part from its start; called once more where the part is in another encoding than UTF-8.</param>
    public MarkupScanner(Func<Stream> part)
    {
        window = new MarkupWindow(part);
        tag = new StartTag(window);
        data = new CharacterData(window);
    }

    public MarkupKind Kind { get; private set; }

    /// <summary>How many elements lie around the one that begins, ends, or is text.</summary>
    public int Depth { get; private set; }

    /// <summary>True on the start of an element that ends with it.</summary>
    public bool IsEmpty => tag.IsClosed;

    /// <summary>The name of the element that begins or ends, without its prefix.</summary>
    public ReadOnlySpan<char> Name => Kind == MarkupKind.Start ? tag.LocalName : EndName;

    /// <summary>The piece of text.</summary>
    public ReadOnlySpan<char> Text => data.Piece;

    public int AttributeCount => tag.Count;

    /// <summary>The name of an attribute, with its prefix.</summary>
    public ReadOnlySpan<char> AttributeName(int index) => tag.NameOf(index);

    public ReadOnlySpan<char> AttributeLocalName(int index) => tag.LocalNameOf(index);

    public ReadOnlySpan<char> AttributeValue(int index) => tag.ValueOf(index);

    /// <summary>The value of the attribute with this name, or null.</summary>
    public string? Attribute(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < AttributeCount; i++)
        {
            if (AttributeName(i).SequenceEqual(name))
            {
                return AttributeValue(i).ToString();
            }
        }

        return null;
    }

    /// <summary>Goes to the next start, end or piece of text; false at the end of the part.</summary>
    /// <exception cref="InvalidDataException">The part is not well-formed from here on.</exception>
    public bool Read()
    {
        while (true)
        {
            ReadOnlySpan<char> rest = window.Rest;
            char first = rest[0];
            if (first == MarkupWindow.Edge)
            {
                if (!window.More())
                {
                    return Finish();
                }
            }
            else if (data.InSection)
            {
                if (data.ReadSection())
                {
                    return Stand(MarkupKind.Text, open.Count);
                }
            }
            else if (first == '<')
            {
                if (rest[1] == MarkupWindow.Edge)
                {
                    window.Need();
                }
                else if (ReadMarkup(rest[1]))
                {
                    return true;
                }
            }
            else if (open.Count > 0)
            {
                data.Read();
                return Stand(MarkupKind.Text, open.Count);
            }
            else
            {
                window.Skip(MarkupName.IsSpace(first) ? 1 : throw new InvalidDataException("text outside of all elements"));
            }
        }
    }

    /// <summary>The characters that come next inside an element, as far as they were read, and a NUL; for readers that know what they look for.</summary>
    public ReadOnlySpan<char> Ahead => data.InSection || open.Count == 0 ? "\0" : window.Rest;

    /// <summary>Goes past elements that the caller took whole from <see cref="Ahead"/>.</summary>
    public void Pass(int length) => window.Skip(length);

    /// <summary>
    /// Reads the text of the element that just began to the element's end, where it is nothing but plain characters and lies whole
    /// in the window; else false, and nothing was read.
    /// </summary>
    public bool TryReadPlain(out ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = window.Rest;
        ReadOnlySpan<char> name = open.Last;
        int length = CharacterData.PlainLength(rest);
        int end = length + name.Length + 2;
        if (length < 0 || end >= rest.Length || rest[length + 1] != '/' || rest[end] != '>' || !rest[(length + 2)..end].SequenceEqual(name))
        {
            text = default;
            return false;
        }

        text = rest[..length];
        return EndElement(length + 2, end + 1);
    }

    public void Dispose() => window.Dispose();

    /// <summary>False where it was none that is handed out.</summary>
    private bool ReadMarkup(char second)
    {
        switch (second)
        {
            case '/':
                return ReadEnd();
            case '?':
                ReadInstruction();
                return false;
            case '!':
                ReadCommentOrSection();
                return false;
            default:
                return ReadStart();
        }
    }

    private bool ReadStart()
    {
        int length;
        while ((length = tag.Read(nameAt: 1, closing: '/')) == 0)
        {
            window.Need();
        }

        int depth = open.Count;
        if (!tag.IsPlain)
        {
            tag.Resolve(namespaces, depth);
        }

        if (depth == 0)
        {
            hadRoot = hadRoot ? throw new InvalidDataException("a second root") : true;
        }

        if (tag.IsClosed)
        {
            namespaces.Leave(depth);
        }
        else
        {
            open.Push(tag.Name);
        }

        window.Skip(length);
        return Stand(MarkupKind.Start, depth);
    }

    private bool ReadEnd()
    {
        ReadOnlySpan<char> name = open.Count > 0 ? open.Last : throw new InvalidDataException("an end without a start");
        while (window.Rest.Length <= name.Length + 3)
        {
            window.Need();
        }

        int i = name.Length + 2;
        if (!window.Rest[2..i].SequenceEqual(name))
        {
            throw new InvalidDataException("an end without its start");
        }

        while (window.Rest[i] != '>')
        {
            if (window.Rest[i] == MarkupWindow.Edge)
            {
                window.Need();
            }
            else
            {
                i += MarkupName.IsSpace(window.Rest[i]) ? 1 : throw new InvalidDataException("an end tag is damaged");
            }
        }

        return EndElement(2, i + 1);
    }

    /// <summary>Ends the innermost element, whose name stands in the window at <paramref name="nameAt"/> and whose end tag ends after <paramref name="length"/>.</summary>
    private bool EndElement(int nameAt, int length)
    {
        (endAt, endLength) = (window.Position + nameAt, open.Last.Length);
        window.Skip(length);
        open.Pop();
        namespaces.Leave(open.Count);
        return Stand(MarkupKind.End, open.Count);
    }

    private void ReadInstruction()
    {
        MarkupName name;
        while (window.Rest[(name = MarkupName.Read(window.Rest, 2)).End] == MarkupWindow.Edge)
        {
            window.Need();
        }

        ReadOnlySpan<char> target = window.Rest[name.Start..name.End];
        if (target is "xml" && window.IsAtStart)
        {
            ReadDeclaration();
            return;
        }

        char next = window.Rest[name.End];
        if (target.Equals("xml", StringComparison.OrdinalIgnoreCase) || name.HasPrefix || (next != '?' && !MarkupName.IsSpace(next)))
        {
            throw new InvalidDataException("an instruction is damaged");
        }

        window.Skip(name.End);
        while (window.Rest.Length < 3)
        {
            window.Need();
        }

        if (next == '?' && window.Rest[1] != '>')
        {
            throw new InvalidDataException("an instruction is damaged");
        }

        SkipTo("?>");
        window.Skip(2);
    }

    /// <summary>Reads <c>&lt;?xml version="1.0" encoding="…" standalone="…"?&gt;</c>, with these three in this order.</summary>
    private void ReadDeclaration()
    {
        int length;
        while ((length = tag.Read(nameAt: 2, closing: '?')) == 0)
        {
            window.Need();
        }

        int i = 0;
        string? version = Declared("version", ref i);
        string? encoding = Declared("encoding", ref i);
        string? standalone = Declared("standalone", ref i);
        if (!tag.IsClosed || version != "1.0" || standalone is not (null or "yes" or "no") || i < tag.Count)
        {
            throw new InvalidDataException("the XML declaration is damaged");
        }

        if (encoding is not null)
        {
            window.Declare(encoding, length);
        }

        window.Skip(length);
    }

    private string? Declared(string name, ref int index) =>
        index < tag.Count && tag.NameOf(index).SequenceEqual(name) ? tag.ValueOf(index++).ToString() : null;

    private void ReadCommentOrSection()
    {
        const string Comment = "<!--";
        const string Section = "<![CDATA[";
        while (window.Rest.Length <= Section.Length && !window.Rest.StartsWith(Comment))
        {
            window.Need();
        }

        if (window.Rest.StartsWith(Comment))
        {
            window.Skip(Comment.Length);
            SkipTo("--");
            while (window.Rest[2] == MarkupWindow.Edge)
            {
                window.Need();
            }

            window.Skip(window.Rest[2] == '>' ? 3 : throw new InvalidDataException("two hyphens in a comment"));
        }
        else if (window.Rest.StartsWith(Section) && open.Count > 0)
        {
            window.Skip(Section.Length);
            data.InSection = true;
        }
        else
        {
            throw new InvalidDataException("a document type, or damage");
        }
    }

    /// <summary>Goes to where the mark stands.</summary>
    private void SkipTo(string mark)
    {
        int found;
        while ((found = window.Rest.IndexOf(mark)) < 0)
        {
            window.Skip(Math.Max(0, window.Rest.Length - mark.Length));
            window.Need();
        }

        window.Skip(found);
    }

    private ReadOnlySpan<char> EndName
    {
        get
        {
            ReadOnlySpan<char> name = window.Slice(endAt, endLength);
            return name[(name.IndexOf(':') + 1)..];
        }
    }

    private bool Stand(MarkupKind kind, int depth)
    {
        (Kind, Depth) = (kind, depth);
        return true;
    }

    private bool Finish()
    {
        (Kind, Depth) = (MarkupKind.None, 0);
        return hadRoot && open.Count == 0 ? false : throw new InvalidDataException("the part ends too early");
    }
}
