using System.Globalization;
using System.Xml;
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
    public void AppendElement(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                AppendValue(xml);
            }
        }
    }

    /// <summary>Appends the runs of a rich text, without the readings (furigana) that lie beside them.</summary>
    public void AppendRuns(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        int depth = xml.Depth;
        bool reading = false;
        int readingDepth = 0;
        while (xml.Read() && xml.Depth > depth)
        {
            reading = reading && xml.Depth > readingDepth;
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh" && !xml.IsEmptyElement)
            {
                reading = true;
                readingDepth = xml.Depth;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t" && !reading)
            {
                AppendElement(xml);
            }
        }
    }

    /// <summary>Turns Excel's escapes (_x000D_) into the characters they stand for.</summary>
    public void Unescape()
    {
        if (Span.IndexOf("_x", StringComparison.Ordinal) < 0)
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

    private void AppendValue(XmlReader xml)
    {
        while (true)
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            int read = xml.ReadValueChunk(buffer, length, buffer.Length - length);
            if (read == 0)
            {
                return;
            }

            length += read;
            if (length > limit)
            {
                throw new LimitException(new("セルの文字数", "A cell"), limit);
            }
        }
    }
}
