using System.Text;
using Hiraku.Pipeline.Extract.Excel.Markup;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Tests.Pipeline.Extract.Excel.Markup;

public class MarkupScannerTests
{
    static MarkupScannerTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Elements_come_with_their_depth_and_attributes() => Assert.Equal(
        "0 start a\n1 start b [x=1] [y=2]\n2 text 旭丘\n1 end b\n1 empty c\n0 end a\n",
        Read("<a><b x=\"1\" y='2'>旭丘</b><c/></a>"));

    [Theory]
    [InlineData("<a>&lt;&gt;&amp;&quot;&apos;</a>", "<>&\"'")]
    [InlineData("<a>&#26093;&#x4E18;&#x1F600;</a>", "旭丘😀")]
    [InlineData("<a>1<![CDATA[<b>&amp;]]]]><!-- x - y -->2<?p ?>3</a>", "1<b>&amp;]]23")]
    [InlineData("<a>1\r\n2\r3\n4&#13;</a>", "1\n2\n3\n4\r")]
    public void Text_comes_as_it_is_meant(string document, string text) => Assert.Equal($"0 start a\n1 text {text}\n0 end a\n", Read(document));

    [Theory]
    [InlineData("""<a x="&lt;&#x4E18;&quot;"/>""", "<丘\"")]
    [InlineData("<a x='1\r\n2\t3\n4&#10;5'/>", "1 2 3 4\n5")]
    [InlineData("<a x = '>' />", ">")]
    public void Attributes_come_as_they_are_meant(string document, string value) => Assert.Equal($"0 empty a [x={value}]\n", Read(document));

    [Fact]
    public void Names_come_without_their_prefix_and_attributes_with_it() =>
        Assert.Equal("0 start a [xmlns:x=urn:x]\n1 empty b [x:c=1]\n0 end a\n", Read("<x:a xmlns:x='urn:x'><x:b x:c='1'/></x:a>"));

    [Theory]
    [InlineData("")]
    [InlineData("<a>")]
    [InlineData("<a></b>")]
    [InlineData("<a></a><b/>")]
    [InlineData("<a>&e;</a>")]
    [InlineData("<a>&#x110000;</a>")]
    [InlineData("<a>]]></a>")]
    [InlineData("<a>\u0001</a>")]
    [InlineData("<a>\uFFFF</a>")]
    [InlineData("<a x=1/>")]
    [InlineData("<a x='1'y='2'/>")]
    [InlineData("<a x='1' x='2'/>")]
    [InlineData("<a x='<'/>")]
    [InlineData("<b:a/>")]
    [InlineData("<a xmlns:b='u' xmlns:c='u' b:x='1' c:x='2'/>")]
    [InlineData("<a><!-- -- --></a>")]
    [InlineData("<a xml:space='some'/>")]
    [InlineData("x<a/>")]
    [InlineData(" <?xml version='1.0'?><a/>")]
    [InlineData("<?xml version='1.1'?><a/>")]
    [InlineData("<?xml version='1.0' encoding='utf-16'?><a/>")]
    [InlineData("<?xml version='1.0' encoding='no-such'?><a/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY e 'x'>]><a/>")]
    public void What_is_not_well_formed_is_refused(string document)
    {
        Assert.EndsWith("fault", Read(document), StringComparison.Ordinal);
        Assert.EndsWith("fault", Transcript.OfXmlReader(Encoding.UTF8.GetBytes(document)), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_end_the_reading_where_they_stand() =>
        Assert.Equal("0 start a\n1 empty b\nfault", Transcript.OfScanner([.. "<a><b/>"u8, 0xFF, .. "</a>"u8]));

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("shift_jis", false)]
    public void A_part_is_read_in_the_encoding_it_tells(string name, bool withMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] document = [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes($"<?xml version='1.0' encoding='{name.Replace("BE", "", StringComparison.Ordinal)}' standalone=\"yes\"?>\n<a>旭丘</a>")];

        Assert.Equal("0 start a\n1 text 旭丘\n0 end a\n", Transcript.OfScanner(document, most: 3));
    }

    [Fact]
    public void Markup_larger_than_a_block_is_read_whole()
    {
        string value = new('旭', 100_000);

        Assert.Equal($"0 start a [x={value}] [y=1]\n1 text {value}\n0 end a\n", Read($"<a x='{value}' y='1'><!--{value}-->{value}</a>"));
    }

    [Fact]
    public void A_tag_without_an_end_is_refused_before_it_fills_memory()
    {
        byte[] block = Encoding.UTF8.GetBytes("<a x='" + new string('x', 1 << 25));

        Assert.Throws<LimitException>(() => Transcript.OfScanner(block));
    }

    [Fact]
    public void Elements_are_nested_as_deep_as_they_like()
    {
        const int Depth = 100_000;
        string document = string.Concat(Enumerable.Repeat("<a>", Depth)) + string.Concat(Enumerable.Repeat("</a>", Depth));
        using var xml = new MarkupScanner(() => new MemoryStream(Encoding.UTF8.GetBytes(document)));
        int deepest = 0;
        while (xml.Read())
        {
            deepest = Math.Max(deepest, xml.Depth);
        }

        Assert.Equal(Depth - 1, deepest);
    }

    [Fact]
    public void A_hundred_thousand_attributes_are_held_against_each_other_in_no_time()
    {
        string attributes = string.Concat(Enumerable.Range(0, 100_000).Select(i => $" a{i}='{i}'"));

        Assert.EndsWith("fault", Read($"<a{attributes} a0='1'/>"), StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_is_taken_to_the_end_of_its_element_at_once()
    {
        using var xml = new MarkupScanner(() => new MemoryStream("<a><b>12</b><c>1&amp;2</c></a>"u8.ToArray()));
        Assert.True(xml.Read() && xml.Read());

        Assert.True(xml.TryReadPlain(out ReadOnlySpan<char> text));
        Assert.Equal(("12", MarkupKind.End, "b", 1), (text.ToString(), xml.Kind, xml.Name.ToString(), xml.Depth));
        Assert.True(xml.Read());
        Assert.False(xml.TryReadPlain(out _));
        Assert.True(xml.Read());
        Assert.Equal("1", xml.Text.ToString());
    }

    private static string Read(string document) => Transcript.OfScanner(Encoding.UTF8.GetBytes(document));
}
