using System.Collections.Immutable;
using Hiraku.Model.Catalogs;

namespace Hiraku.Pipeline.Catalogue.Vocabulary;

/// <summary>A dataset's keywords; a national schema adds the tags by which BODIK and the Tokyo catalogue find such datasets.</summary>
public static class Keywords
{
    private static readonly ImmutableArray<string> National = ["自治体標準オープンデータセット", "推奨データセット"];

    /// <summary>Never empty: a table that nobody gave a keyword is found by its title.</summary>
    public static ImmutableArray<string> Of(CatalogEntry entry) => Given(entry) is { IsEmpty: false } given ? given : [entry.Dataset.Title.Ja];

    private static ImmutableArray<string> Given(CatalogEntry entry) =>
    [
        .. entry.Dataset.Keywords
            .Concat(Topic.Of(entry.Dataset.Topic) is { } topic ? [topic.Name.Ja] : [])
            .Concat(entry.Schema.IsNational ? National : [])
            .Where(keyword => keyword.Length > 0)
            .Distinct(StringComparer.Ordinal),
    ];
}
