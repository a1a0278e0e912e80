using Hiraku.Model;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Validate.Rules;

/// <summary>What asking for the web addresses of a table can find (HK623x); only <c>check --check-links</c> asks.</summary>
public static class LinkRules
{
    public static readonly Rule Dead = new(
        "HK6231", "dead-link", Severity.Warning,
        new("リンク先を開けません", "A link leads nowhere"),
        new("利用者が押しても何も出ません。", "Whoever follows it finds nothing."),
        new("ブラウザーで開いてみて、いまの URL に直すか、なくなったページなら空欄にしてください。",
            "Open it in a browser; write the address it has now, or leave the cell empty if the page is gone."),
        "URL: https://www.city.nerima.tokyo.jp/");

    public static readonly Rule NoAnswer = new(
        "HK6232", "links-unchecked", Severity.Note,
        new("リンクを確かめられませんでした", "The links could not be checked"),
        new("どのサーバーからも返事がないときは、URL ではなく、この端末のネットワークが原因のことがほとんどです。",
            "When no server answers at all, the network of this machine is usually the cause and not the addresses."),
        new("インターネットにつながる端末で、もう一度実行してください。部署の表に直すところはありません。",
            "Run it again on a machine with internet access. There is nothing to mend in the department's table."),
        "hiraku check aed --check-links");

    public static readonly Rule Cut = new(
        "HK6233", "links-cut", Severity.Note,
        new("一部のリンクは確かめていません", "Not all links were checked"),
        new("一度に尋ねる数には限りがあります。", "There is a limit to how many are asked for in one run."),
        new("残りが心配なら、表を分けて確かめてください。", "Check the table in parts if the others matter."),
        "hiraku check aed --check-links");

    public static IReadOnlyList<Rule> All { get; } = [Dead, NoAnswer, Cut];

    /// <param name="text">The clerk's own cell.</param>
    /// <param name="others">How many more cells hold the same address.</param>
    public static Diagnostic LeadsNowhere(Location place, string url, string text, LocalizedText why, int others) => Diagnostic.Of(
        Dead,
        place,
        new($"「{place.Field}」の {Shown.Of(url)} を開けません。{why.Ja}。{(others > 0 ? $"同じ URL がほかに {others} セルあります。" : "")}",
            $"{Shown.Of(url)} in \"{place.Field}\" cannot be opened: {why.En}.{(others > 0 ? $" {others} more cells hold it." : "")}"),
        text);

    public static Diagnostic NobodyAnswered(int links) => Diagnostic.Of(
        NoAnswer,
        new Location(""),
        new($"{links} 件の URL のどれからも返事がないので、リンク切れかどうか分かりません。", $"None of {links} addresses answered, so nothing can be said of them."));

    public static Diagnostic TooMany(int most) => Diagnostic.Of(
        Cut, new Location(""), new($"はじめの {most} 件の URL だけを確かめました。", $"Only the first {most} addresses were asked for."));
}
