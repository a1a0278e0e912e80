using System.Globalization;
using Hiraku.Cli.Building;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Catalogue.OpenDataList;
using Hiraku.Pipeline.Publish.Sites;

namespace Hiraku.Cli.Terminal;

/// <summary>One line on what was drawn again and what was not, and why.</summary>
internal static class SiteStory
{
    private const int MostNamed = 5;

    public static LocalizedText Of(FinishedRun run)
    {
        SiteResult site = run.Site!;
        if (!site.Rebuilt)
        {
            return new("変更なし", "unchanged");
        }

        var redrawn = site.Redrawn.Where(each => IsDataset(each.Dataset, run.Project)).ToList();
        int all = site.Groups.Keys.Select(group => group[(group.IndexOf('/', StringComparison.Ordinal) + 1)..]).Distinct(StringComparer.Ordinal).Count(id => IsDataset(id, run.Project));
        string kept = Number(all - redrawn.Count);
        return redrawn.Count == 0
            ? new($"一覧だけを作り直しました。データセット {kept}件のページはそのままです", $"only the indexes were made again; the pages of {kept} datasets are as they were")
            : new(
                $"データセット {Number(redrawn.Count)}件のページと一覧を作り直しました: {string.Join("、", Named(redrawn, ja: true))}。ほかの {kept}件はそのままです",
                $"made again: the indexes and the pages of {Number(redrawn.Count)} datasets: {string.Join(", ", Named(redrawn, ja: false))}; {kept} are as they were");
    }

    /// <summary>The list of open data that the program makes itself is one of the indexes: nobody keeps it as a dataset, and nowhere else it is counted as one.</summary>
    private static bool IsDataset(string id, Project project) =>
        id != OpenDataListWriter.Id || project.Datasets.Any(dataset => dataset.Id == id);

    private static IEnumerable<string> Named(List<(string Dataset, GroupFate Why)> redrawn, bool ja)
    {
        var named = redrawn.Take(MostNamed).Select(each => $"{each.Dataset} {(ja ? Why(each.Why).Ja : Why(each.Why).En)}");
        return redrawn.Count > MostNamed ? named.Append("…") : named;
    }

    private static LocalizedText Why(GroupFate fate) => fate switch
    {
        GroupFate.New => new("新規", "new"),
        GroupFate.Changed => new("内容かひな形の変更", "content or templates changed"),
        GroupFate.Damaged => new("ファイルの破損", "a file was damaged"),
        GroupFate.Forced => new("--force", "--force"),
        _ => throw new ArgumentOutOfRangeException(nameof(fate)),
    };

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
