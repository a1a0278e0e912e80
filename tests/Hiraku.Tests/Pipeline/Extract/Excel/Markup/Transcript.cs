using System.Globalization;
using System.Text;
using System.Xml;
using Hiraku.Pipeline.Extract.Excel.Markup;

namespace Hiraku.Tests.Pipeline.Extract.Excel.Markup;

/// <summary>What a reader made of an XML document, one line for each step; a last line <see cref="Refused"/> where it refused the rest.</summary>
internal static class Transcript
{
    public const string Refused = "fault";

    public static string OfScanner(byte[] document, int most = int.MaxValue) => OfScanner(() => new Drip(document, most));

    public static string OfScanner(Func<Stream> part)
    {
        var lines = new Lines();
        try
        {
            using var xml = new MarkupScanner(part);
            while (xml.Read())
            {
                switch (xml.Kind)
                {
                    case MarkupKind.Start:
                        lines.Add(xml.Depth, xml.IsEmpty ? "empty" : "start", xml.Name, Enumerable.Range(0, xml.AttributeCount).Select(i => $"{xml.AttributeName(i)}={xml.AttributeValue(i)}"));
                        break;
                    case MarkupKind.End:
                        lines.Add(xml.Depth, "end", xml.Name, []);
                        break;
                    default:
                        lines.Text(xml.Depth, xml.Text.ToString());
                        break;
                }
            }
        }
        catch (InvalidDataException)
        {
            lines.Fault();
        }

        return lines.ToString();
    }

    /// <summary>The same of .NET's reader, which knows no document types here and resolves nothing.</summary>
    public static string OfXmlReader(byte[] document)
    {
        var lines = new Lines();
        try
        {
            using XmlReader xml = XmlReader.Create(new MemoryStream(document), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CheckCharacters = false,
            });
            while (xml.Read())
            {
                switch (xml.NodeType)
                {
                    case XmlNodeType.Element:
                        lines.Add(xml.Depth, xml.IsEmptyElement ? "empty" : "start", xml.LocalName, Attributes(xml));
                        break;
                    case XmlNodeType.EndElement:
                        lines.Add(xml.Depth, "end", xml.LocalName, []);
                        break;
                    case XmlNodeType.XmlDeclaration:
                        break;
                    default:
                        lines.Text(xml.Depth, xml.Value);
                        break;
                }
            }
        }
        catch (XmlException)
        {
            lines.Fault();
        }

        return lines.ToString();
    }

    private static List<string> Attributes(XmlReader xml)
    {
        var attributes = new List<string>();
        for (bool more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            attributes.Add(xml.Name + "=" + xml.Value);
        }

        xml.MoveToElement();
        return attributes;
    }

    private sealed class Lines
    {
        private readonly StringBuilder lines = new();
        private readonly StringBuilder text = new();
        private int textDepth;

        public void Add(int depth, string what, ReadOnlySpan<char> name, IEnumerable<string> attributes)
        {
            EndText();
            lines.Append(CultureInfo.InvariantCulture, $"{depth} {what} {name}").AppendJoin("", attributes.Select(attribute => " [" + attribute + "]")).Append('\n');
        }

        /// <summary>How a text comes in pieces is no reader's promise. White space around the root is none.</summary>
        public void Text(int depth, string piece)
        {
            text.Append(depth == 0 ? "" : piece);
            textDepth = depth;
        }

        /// <summary>Nor is how much of a text comes before a fault in it.</summary>
        public void Fault()
        {
            text.Clear();
            lines.Append(Refused);
        }

        public override string ToString()
        {
            EndText();
            return lines.ToString();
        }

        private void EndText()
        {
            if (text.Length > 0)
            {
                lines.Append(CultureInfo.InvariantCulture, $"{textDepth} text {text}\n");
                text.Clear();
            }
        }
    }
}

/// <summary>A stream that gives at most so many bytes at a time.</summary>
internal sealed class Drip(byte[] bytes, int most) : MemoryStream(bytes)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, most)]);
}
