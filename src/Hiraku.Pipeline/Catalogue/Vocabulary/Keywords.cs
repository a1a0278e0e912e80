using System.Collections.Immutable;
using Hiraku.Model.Catalogs;

namespace Hiraku.Pipeline.Catalogue.Vocabulary;

/// <summary>A dataset's keywords; a national schema adds the tags by which BODIK and the Tokyo catalogue find such datasets.</summary>
public static class Keywords
{
    private static readonly ImmutableArray<string> National = ["自治体標準オープンデータセット", "推奨データセット"];

    public static ImmutableArray<string> Of(CatalogEntry entry) =>
    [
        .. entry.Dataset.Keywords
            .Concat(Topic.Of(entry.Dataset.Topic) is { } topic ? [topic.Name.Ja] : [])
            .Concat(entry.Schema.IsNational ? National : [])
            .Where(keyword => keyword.Length > 0)
            .Distinct(StringComparer.Ordinal),
    ];
}
