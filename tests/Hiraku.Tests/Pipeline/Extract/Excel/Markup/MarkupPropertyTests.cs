using System.Text;
using Hiraku.Tests.Support;

namespace Hiraku.Tests.Pipeline.Extract.Excel.Markup;

/// <summary>.NET's own reader is the oracle: what it takes the scanner takes, step by step, and what it refuses the scanner refuses there.</summary>
public class MarkupPropertyTests
{
    [Fact]
    public void Documents_are_read_as_the_reader_of_NET_reads_them() => Cases.ForAll(
        Document,
        document => Agree(Encoding.UTF8.GetBytes(document)),
        count: 5000);

    [Fact]
    public void Damaged_documents_are_refused_where_the_reader_of_NET_refuses_them() => Cases.ForAll(
        random => Damage(Document(random), random),
        document => Agree(Encoding.UTF8.GetBytes(document)),
        count: 20_000);

    /// <summary>.NET's reader stumbles over bytes that are no UTF-8 some characters before they stand; where, depends on its blocks.</summary>
    [Fact]
    public void Damaged_bytes_are_refused_and_all_that_is_told_before_is_the_same() => Cases.ForAll(
        random => Damage(Encoding.UTF8.GetBytes(Document(random)), random),
        document =>
        {
            string expected = Transcript.OfXmlReader(document);
            string actual = Transcript.OfScanner(document);
            Assert.Equal(expected.EndsWith(Transcript.Refused, StringComparison.Ordinal), actual.EndsWith(Transcript.Refused, StringComparison.Ordinal));
            Assert.StartsWith(expected.Replace(Transcript.Refused, "", StringComparison.Ordinal), actual, StringComparison.Ordinal);
        },
        count: 5000);

    [Fact]
    public void The_size_of_what_a_stream_gives_changes_nothing() => Cases.ForAll(
        random => (Document: Encoding.UTF8.GetBytes(Document(random)), Most: random.Next(1, 9)),
        drawn => Assert.Equal(Transcript.OfScanner(drawn.Document), Transcript.OfScanner(drawn.Document, drawn.Most)),
        count: 3000);

    private static void Agree(byte[] document)
    {
        Assert.Equal(Transcript.OfXmlReader(document), Transcript.OfScanner(document));
        Assert.Equal(Transcript.OfXmlReader(document), Transcript.OfScanner(document, most: 1));
    }

    private static string Document(Random random) =>
        random.Pick("", "", "\uFEFF", "<?xml version=\"1.0\"?>", "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\r\n", "<!-- first --> ")
        + Element(random, 0, "")
        + random.Pick("", "", "\n", "<!-- last -->", "<?end?>", " <?end of it?>");

    private static string Element(Random random, int depth, string prefixes)
    {
        string declared = random.Next(6) == 0 ? random.Pick("p", "q", "x14ac") : "";
        string known = prefixes + (declared.Length > 0 ? declared + " " : "");
        string[] scope = known.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string name = (scope.Length > 0 && random.Next(4) == 0 ? scope[random.Next(scope.Length)] + ":" : "") + Name(random);
        string start = name + (declared.Length > 0 ? $" xmlns:{declared}='urn:{declared}{random.Next(2)}'" : "") + Attributes(random, scope);
        if (random.Next(5) == 0)
        {
            return $"<{start}{Space(random)}/>";
        }

        var content = new StringBuilder();
        for (int i = random.Next(depth > 4 ? 1 : 5); i > 0; i--)
        {
            content.Append(random.Next(3) == 0 ? Element(random, depth + 1, known) : Text(random));
        }

        return $"<{start}{Space(random)}>{content}</{name}{Space(random)}>";
    }

    private static string Name(Random random) => random.Pick("row", "c", "v", "si", "t", "a-b", "_x.1", "項目", "é9");

    private static string Attributes(Random random, string[] scope)
    {
        var attributes = new StringBuilder();
        foreach (string name in new[] { "r", "s", "t", "名", "long-name.2" }.Where(_ => random.Next(3) == 0))
        {
            string prefix = scope.Length > 0 && random.Next(4) == 0 ? scope[random.Next(scope.Length)] + ":" : "";
            char quote = random.Pick('"', '\'');
            attributes.Append(random.Pick(" ", " ", "\n", "\t  ")).Append(prefix).Append(name).Append(Space(random)).Append('=').Append(Space(random)).Append(quote).Append(Value(random, quote)).Append(quote);
        }

        return attributes.Append(random.Next(8) == 0 ? " xml:space=\"preserve\"" : "").Append(random.Next(12) == 0 ? " xmlns='urn:main'" : "").ToString();
    }

    private static string Space(Random random) => random.Pick("", "", "", " ", "\r\n");

    private static string Value(Random random, char quote)
    {
        var value = new StringBuilder();
        for (int i = random.Next(5); i > 0; i--)
        {
            value.Append(random.Pick("A12", "7", "旭丘", "😀", "a b", "&lt;", "&amp;", "&#10;", "&#x41;", "&#x1F600;", "\r\n", "\r", "\t", ">", "]]>", "/", quote == '"' ? "'" : "\""));
        }

        return value.ToString();
    }

    private static string Text(Random random) => random.Pick(
        "12", "旭丘", "😀", " ", "\n  ", "\r\n", "\r", "a]b", "]]", "]", ">", "&lt;", "&gt;&amp;", "&quot;", "&apos;", "&#38;", "&#x3c;", "&#x10FFFF;", "&#xD800;", "&#1;", "_x000D_",
        "<!---->", "<!-- <a> & - -->", "<?pi?>", "<?pi <a> ? > ?>", "<![CDATA[]]>", "<![CDATA[<a>&amp;\r\n]] ]>]]>", "<![CDATA[]]]]>");

    /// <summary>Leaves the declaration alone: .NET's reader takes version='1.0x'.</summary>
    private static string Damage(string document, Random random)
    {
        int first = document.StartsWith("<?xml ", StringComparison.Ordinal) ? document.IndexOf("?>", StringComparison.Ordinal) + 2 : 0;
        var text = new StringBuilder(document);
        for (int i = random.Next(1, 4); i > 0 && text.Length > first; i--)
        {
            int at = random.Next(first, text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at));
                    break;
                case 1:
                    text[at] = random.Pick('<', '>', '&', '"', '\'', '/', '=', ' ', ':', ';', '#', '!', '?', '-', ']', 'x', '旭', '\u0001', '\uFFFE', '\u00B7', '\uD800');
                    break;
                case 2:
                    text.Insert(at, random.Pick("<", ">", "&", "\"", "/", " ", ":", "xmlns", "xmlns:p='u'", "xmlns:xml='u'", "xml:space='x'", "<?xml?>", "<?xml version='1.0'?>", "<!--", "-->", "--", "<![CDATA[", "]]>", "<!DOCTYPE a>", "<a", "<a>", "</a>", "&#", "&#x", "&#0;", "&x;", " r='1'", "\0"));
                    break;
                default:
                    text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 30), text.Length - at)));
                    break;
            }
        }

        return text.ToString();
    }

    private static byte[] Damage(byte[] document, Random random)
    {
        byte[] damaged = [.. document];
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        }

        return damaged;
    }
}
