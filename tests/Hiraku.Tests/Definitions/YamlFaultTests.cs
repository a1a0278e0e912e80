using System.Text;

namespace Hiraku.Tests.Definitions;

public sealed class YamlFaultTests : IDisposable
{
    private const string File = "datasets/test/dataset.yml";

    private readonly ProjectFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("title: a\n\tsources: b", "(2): error HK1001: There is a tab on this line.")]
    [InlineData("sources:\n\u3000- path: a.csv\n\u3000  sheet: [", "(3): error HK1001: The line is indented with full-width spaces.")]
    [InlineData("title\uFF1AAED\nsources: x", "(1): error HK1001: The colon is a full-width one.")]
    [InlineData("title: \"AED\nsources: x", "(1): error HK1001: A quote or bracket is not closed: title: \"AED")]
    [InlineData("title: { ja: AED\nsources: x", "(1): error HK1001: A quote or bracket is not closed: title: { ja: AED")]
    [InlineData("title: 'AED\nsources: x", "(1): error HK1001: The file stops being YAML about here: title: 'AED")]
    [InlineData("title:AED\nsources: x", "(1): error HK1001: There is no space after the colon.")]
    public void Broken_yaml_is_explained_in_plain_words(string text, string expected)
    {
        folder.Dataset("test", text).Read();

        Assert.Equal(File + expected, folder.Found.First());
    }

    [Theory]
    [InlineData("a: &x [1]\nb: *x", "&x")]
    [InlineData("a: !!binary aGk=", "tag:yaml.org,2002:binary")]
    [InlineData("a: 1\n---\nb: 2", "---")]
    public void Anchors_tags_and_further_documents_are_refused(string text, string what)
    {
        folder.Dataset("test", text).Read();

        Assert.Contains($"error HK1004: '{what}' cannot be used.", Assert.Single(folder.Found), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_brackets_is_refused_and_not_recursed_into()
    {
        folder.Dataset("test", "title: " + new string('[', 100_000)).Read();

        Assert.Equal(File + "(1): error HK1001: Nested deeper than 20 levels.", Assert.Single(folder.Found));
    }

    [Fact]
    public void A_huge_file_is_refused_unread()
    {
        folder.Dataset("test", new string('#', 2_000_000)).Read();

        Assert.Equal(File + ": error HK1003: It has 2000000 bytes.", Assert.Single(folder.Found));
    }

    [Fact]
    public void A_file_saved_as_Shift_JIS_is_named_as_such()
    {
        folder.Dataset("test", "x");
        System.IO.File.WriteAllBytes(Path.Combine(folder.Path, File), [.. Encoding.ASCII.GetBytes("licence: x\ntitle: "), 0x96, 0xBC, 0x8F, 0xCC]);

        folder.Read();

        Assert.Equal(File + "(2): error HK1002: This line holds bytes that are not UTF-8.", Assert.Single(folder.Found));
    }

    [Fact]
    public void An_empty_file_says_what_is_missing()
    {
        folder.Dataset("test", "").Read();

        Assert.Equal(File + "(1): error HK1007: 'sources' is missing.", Assert.Single(folder.Found));
    }

    [Fact]
    public void No_mutilated_file_makes_reading_throw()
    {
        const string whole = "schema: x\ntitle: { ja: \"試験\", en: 'Test' }\nsources:\n  - path: raw/*.csv\n    header: [1, 2]\ncolumns:\n  名称: { from: [a, b], join: \" \" }\nexpect: { rows: 1..2, fill: { a: 95% } }\n";
        const string strays = "{}[]:,\"'#&*!|>%@`\t\n-? \u3000x";
        var random = new Random(5);
        for (int i = 0; i < 3_000; i++)
        {
            var text = new StringBuilder(whole);
            for (int edits = random.Next(1, 5); edits > 0; edits--)
            {
                int at = random.Next(text.Length);
                _ = random.Next(2) == 0 ? text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at)) : text.Insert(at, strays[random.Next(strays.Length)]);
            }

            folder.Dataset("test", text.ToString()).Read();
        }
    }
}
