using System.Collections.Immutable;
using System.Globalization;
using Hiraku.Model.Diagnostics;
using Hiraku.Site.Rendering;
using Hiraku.Site.Search;

namespace Hiraku.Site.Pages.Search;

/// <summary>The search page, which a script fills, and the index by reading that needs none.</summary>
public static class SearchPages
{
    private const int LinesPerPage = 600;

    private static readonly string[] Rows = ["あいうえお", "かきくけこ", "さしすせそ", "たちつてと", "なにぬねの", "はひふへほ", "まみむめも", "やゆよ", "らりるれろ", "わをん"];

    public static void Write(Edition edition, ImmutableArray<SearchEntry> entries, DiagnosticBag bag)
    {
        Locale locale = edition.Locale;
        Crumb home = new("", locale["nav.home"]);
        edition.Write("search/", "search", new PageHead(locale["search.title"], locale["search.lead"]) { Crumbs = [home] }, new View { ["topics"] = TopicPages.Cards(edition) }, bag);
        var initials = entries.SelectMany(entry => Readings(entry).Select(reading => (Entry: entry, Reading: reading)))
            .GroupBy(item => Initial(item.Reading), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(item => item.Reading, StringComparer.Ordinal).ThenBy(item => item.Entry.Path, StringComparer.Ordinal).Select(item => item.Entry).ToList(), StringComparer.Ordinal);
        WriteOverview(edition, initials, home, bag);
        foreach (var (initial, list) in initials.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            WriteInitial(edition, initial, list, home, bag);
        }
    }

    private static void WriteOverview(Edition edition, Dictionary<string, List<SearchEntry>> initials, Crumb home, DiagnosticBag bag)
    {
        Locale locale = edition.Locale;
        string[] other = [.. initials.Keys.Where(key => !Rows.Any(row => row.Contains(key, StringComparison.Ordinal))).Order(StringComparer.Ordinal)];
        var rows = Rows.Select(row => row.Select(letter => letter.ToString())).Append(other)
            .Select(row => new View { ["letters"] = row.Select(letter => Letter(letter, initials)).ToList() })
            .Where(row => ((List<View>)row["letters"]!).Count > 0)
            .ToList();
        edition.Write("search/list/", "letters", new PageHead(locale["list.title"], locale["list.lead"]) { Crumbs = [home, new("search/", locale["search.title"])] }, new View { ["rows"] = rows }, bag);
    }

    private static View Letter(string letter, Dictionary<string, List<SearchEntry>> initials) => new()
    {
        ["letter"] = letter == "#" ? "他" : letter.ToUpperInvariant(),
        ["path"] = PathOf(letter, 0),
        ["has"] = initials.ContainsKey(letter),
    };

    private static void WriteInitial(Edition edition, string initial, List<SearchEntry> list, Crumb home, DiagnosticBag bag)
    {
        Locale locale = edition.Locale;
        string shown = initial == "#" ? locale["list.other"] : initial.ToUpperInvariant();
        var pages = list.Chunk(LinesPerPage).ToList();
        for (int page = 0; page < pages.Count; page++)
        {
            var view = new View
            {
                ["entries"] = pages[page].Select(entry => new View { ["title"] = edition.Language.IsEnglish ? entry.English : entry.Title, ["about"] = entry.About, ["path"] = entry.Path }).ToList(),
                ["pages"] = Enumerable.Range(0, pages.Count).Select(number => new View
                {
                    ["path"] = PathOf(initial, number),
                    ["name"] = Numerals.Format(number + 1),
                    ["label"] = locale.Text("rows.page", ("page", Numerals.Format(number + 1))),
                    ["current"] = number == page,
                    ["gap"] = false,
                }).ToList(),
                ["hasPages"] = pages.Count > 1,
            };
            string title = locale.Text(page == 0 ? "list.initial" : "list.initial.page", ("letter", shown), ("page", Numerals.Format(page + 1)));
            edition.Write(PathOf(initial, page), "letter", new PageHead(title, locale["list.lead"]) { Crumbs = [home, new("search/list/", locale["list.title"])], Counterpart = "search/list/" }, view, bag);
        }
    }

    /// <summary>Letters by their code, so that addresses stay plain.</summary>
    private static string PathOf(string initial, int page) =>
        $"search/list/{(char.IsAsciiLetterOrDigit(initial[0]) ? initial : ((int)initial[0]).ToString("x4", CultureInfo.InvariantCulture))}/{(page == 0 ? "" : (page + 1).ToString(CultureInfo.InvariantCulture) + "/")}";

    /// <summary>By reading, or by title where the data has none, and by the English title; the same in every language, so that each page has its counterpart.</summary>
    private static IEnumerable<string> Readings(SearchEntry entry)
    {
        string reading = SearchKey.Of(entry.Reading.Length > 0 ? entry.Reading : entry.Title);
        yield return reading.Length > 0 ? reading : "#";
        string english = SearchKey.Of(entry.English);
        if (entry.English != entry.Title && english.Length > 0)
        {
            yield return english;
        }
    }

    private static string Initial(string reading)
    {
        char first = reading[0];
        if (char.IsAsciiLetter(first))
        {
            return first.ToString();
        }

        // が and ぁ stand under か and あ.
        string plain = first.ToString().Normalize(System.Text.NormalizationForm.FormD)[..1];
        int small = "ぁぃぅぇぉっゃゅょゎ".IndexOf(plain, StringComparison.Ordinal);
        string letter = small < 0 ? plain : "あいうえおつやゆよわ"[small].ToString();
        return Rows.Any(row => row.Contains(letter, StringComparison.Ordinal)) ? letter : "#";
    }
}
