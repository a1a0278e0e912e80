using System.Collections.Immutable;
using System.Globalization;
using Hiraku.Model.Diagnostics;
using Hiraku.Site.Pages.Parts;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Datasets;

/// <summary>All rows of a dataset, a few hundred to a page, so that every row can be reached without a script.</summary>
public static class RowPages
{
    /// <summary>Rows that are written out as pages; those of a larger table are in its files, and the last page says so.</summary>
    public const int MostRows = 50_000;

    public static string PathOf(DatasetStory story, int page) =>
        $"{story.Path}rows/{(page == 0 ? "" : (page + 1).ToString(CultureInfo.InvariantCulture) + "/")}";

    public static int PageSize(int rows) => rows > 10_000 ? 500 : 200;

    public static void Write(DatasetStory story, Edition edition, DiagnosticBag bag)
    {
        int rows = Math.Min(story.Table.RowCount, MostRows), size = PageSize(rows);
        if (rows == 0)
        {
            return;
        }

        var table = new DataTable(edition, [.. DataTable.Filled(story.Table).Where(column => !column.IsCut)]) { LinkOf = story.LinkOf };
        int pages = (rows + size - 1) / size;
        for (int page = 0; page < pages; page++)
        {
            WriteOne(story, edition, table, page, pages, size, rows, bag);
        }
    }

    private static void WriteOne(DatasetStory story, Edition edition, DataTable table, int page, int pages, int size, int rows, DiagnosticBag bag)
    {
        int from = page * size, to = Math.Min(from + size, rows);
        Locale locale = edition.Locale;
        string dataset = edition.In(story.Entry.Dataset.Title);
        string range = locale.Text("rows.range", ("from", Numerals.Format(from + 1)), ("to", Numerals.Format(to)), ("all", Numerals.Format(story.Table.RowCount)));
        var view = new View
        {
            ["dataset"] = dataset,
            ["range"] = range,
            ["table"] = table.Draw(PathOf(story, page), locale.Text("rows.caption", ("title", dataset), ("range", range)), from, to),
            ["pages"] = Pager(story, page, pages, locale),
            ["hasPages"] = pages > 1,
            ["cut"] = story.Table.RowCount > MostRows && page == pages - 1 ? locale.Text("rows.cut", ("shown", Numerals.Format(MostRows))) : "",
            ["back"] = story.Path,
        };
        var head = new PageHead(locale.Text("rows.title", ("title", dataset), ("page", Numerals.Format(page + 1))), locale.Text("rows.caption", ("title", dataset), ("range", range)))
        {
            Crumbs = [new("", locale["nav.home"]), new("datasets/", locale["nav.datasets"]), new(story.Path, dataset)],
        };
        edition.Write(PathOf(story, page), "rows", head, view, bag);
    }

    /// <summary>First, last, and those around the current page.</summary>
    private static ImmutableArray<View> Pager(DatasetStory story, int current, int pages, Locale locale) =>
    [
        .. Enumerable.Range(0, pages)
            .Where(page => page == 0 || page == pages - 1 || Math.Abs(page - current) <= 2)
            .Select(page => new View
            {
                ["path"] = PathOf(story, page),
                ["name"] = Numerals.Format(page + 1),
                ["label"] = locale.Text("rows.page", ("page", Numerals.Format(page + 1))),
                ["current"] = page == current,
                ["gap"] = (page == current - 2 && page > 1) || (page == pages - 1 && pages - 1 - current > 3),
            }),
    ];
}
