using Hiraku.Model;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Sources;

namespace Hiraku.Tests.Pipeline.Validate.Links;

public sealed class LinkCheckTests
{
    private static readonly TableSchema Pages = new("test/pages", [new Field("名称", FieldKind.Name), new Field("URL", FieldKind.Url)]);

    private readonly List<string> asked = [];

    [Fact]
    public void Nothing_is_asked_unless_it_was_wanted() => Assert.Empty(new Clerk(Pages, ["甲", "https://a.example/dead"]).Findings());

    [Fact]
    public void A_dead_link_is_told_once_at_its_first_cell()
    {
        Clerk clerk = Table(["甲", "https://a.example/"], ["乙", "https://a.example/dead"], ["丙", "https://a.example/dead"]);

        Diagnostic found = Assert.Single(clerk.Bag().Kept);
        Assert.Equal(("B3", "HK6231"), (found.Location.Cell, found.Rule.Code));
        Assert.Equal("「URL」の https://a.example/dead を開けません。ページがありません。同じ URL がほかに 1 セルあります。", found.Message.Ja);
        Assert.Equal(["https://a.example/", "https://a.example/dead"], asked);
    }

    [Fact]
    public void A_server_that_is_gone_is_a_fault_where_others_answer() =>
        Assert.Equal(["B3 HK6231"], Table(["甲", "https://a.example/"], ["乙", "https://gone.example/silent"]).Findings());

    [Fact]
    public void Where_nobody_answers_there_is_one_note_and_no_fault()
    {
        Clerk clerk = Table(["甲", "https://a.example/silent"], ["乙", "https://b.example/silent"]);

        Assert.Equal("note HK6232: None of 2 addresses answered, so nothing can be said of them.", Assert.Single(clerk.Bag().Kept).ToString());
    }

    [Fact]
    public void A_table_without_addresses_asks_for_nothing()
    {
        Assert.Empty(Table(["甲", ""]).Findings());
        Assert.Empty(asked);
    }

    private Clerk Table(params string[][] rows) => new(Pages, rows) { AskLinks = Answer };

    private IReadOnlyList<LinkAnswer> Answer(IReadOnlyList<string> urls)
    {
        asked.AddRange(urls);
        var why = new LocalizedText("ページがありません", "there is no such page");
        return [.. urls.Select(url => url.EndsWith("dead", StringComparison.Ordinal) ? new LinkAnswer(LinkState.Dead, why)
            : url.EndsWith("silent", StringComparison.Ordinal) ? new LinkAnswer(LinkState.Silent, why)
            : LinkAnswer.Alive)];
    }
}
