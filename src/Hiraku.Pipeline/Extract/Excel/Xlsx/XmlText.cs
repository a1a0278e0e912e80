using System.Globalization;
using Hiraku.Pipeline.Extract.Excel.Markup;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Excel.Xlsx;

/// <summary>Collects the text of elements into one buffer, without a string per element and never beyond the limit of a cell.</summary>
internal sealed class XmlText(int limit)
{
    private char[] buffer = new char[4096];
    private int length;

    public ReadOnlySpan<char> Span => buffer.AsSpan(0, length);

    public void Clear() => length = 0;

    /// <summary>Appends the text of the element the reader stands on, and leaves the reader on its end.</summary>
    public void AppendElement(MarkupScanner xml)
    {
        if (xml.IsEmpty)
        {
            return;
        }

        if (xml.TryReadPlain(out ReadOnlySpan<char> plain))
        {
            Append(plain);
            return;
        }

        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Kind == MarkupKind.Text)
            {
                Append(xml.Text);
            }
        }
    }

    /// <summary>Appends the runs of a rich text, without the readings (furigana) that lie beside them.</summary>
    public void AppendRuns(MarkupScanner xml)
    {
        if (xml.IsEmpty)
        {
            return;
        }

        int depth = xml.Depth;
        bool reading = false;
        int readingDepth = 0;
        while (xml.Read() && xml.Depth > depth)
        {
            reading = reading && xml.Depth > readingDepth;
            if (xml.Kind == MarkupKind.Start && xml.Name is "rPh" && !xml.IsEmpty)
            {
                reading = true;
                readingDepth = xml.Depth;
            }
            else if (xml.Kind == MarkupKind.Start && xml.Name is "t" && !reading)
            {
                AppendElement(xml);
            }
        }
    }

    /// <summary>True where the text may hold what <see cref="Unescape"/> turns into something else.</summary>
    public static bool HasEscapes(ReadOnlySpan<char> text) => text.Contains("_x", StringComparison.Ordinal);

    /// <summary>Turns Excel's escapes (_x000D_) into the characters they stand for.</summary>
    public void Unescape()
    {
        if (!HasEscapes(Span))
        {
            return;
        }

        int to = 0;
        for (int i = 0; i < length; i++)
        {
            bool escaped = buffer[i] == '_' && i + 6 < length && buffer[i + 1] == 'x' && buffer[i + 6] == '_';
            if (escaped && ushort.TryParse(buffer.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
            {
                buffer[to++] = (char)code;
                i += 6;
            }
            else
            {
                buffer[to++] = buffer[i];
            }
        }

        length = to;
    }

    private void Append(ReadOnlySpan<char> piece)
    {
        if (length + piece.Length > limit)
        {
            throw new LimitException(new("セルの文字数", "A cell"), limit);
        }

        if (length + piece.Length > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + piece.Length));
        }

        piece.CopyTo(buffer.AsSpan(length));
        length += piece.Length;
    }
}
