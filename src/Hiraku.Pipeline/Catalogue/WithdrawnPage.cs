using System.Net;
using Hiraku.Model;
using Hiraku.Model.Catalogs;

namespace Hiraku.Pipeline.Catalogue;

/// <summary>What stands where a withdrawn dataset's page was: since when, why, and the files that still answer.</summary>
internal static class WithdrawnPage
{
    public static string PathOf(WithdrawnEntry withdrawn, string language) => (language == "ja" ? "" : language + "/") + $"datasets/{withdrawn.Entry.Dataset.Id}/index.html";

    public static string Of(WithdrawnEntry withdrawn, Catalog catalog, string language)
    {
        CatalogueLinks links = CatalogueLinks.Of(catalog.Site);
        string title = Text(withdrawn.Entry.Dataset.Title, language);
        string why = withdrawn.Why.Ja.Length > 0 ? $"<p>{Text(withdrawn.Why, language)}</p>\n" : "";
        string files = string.Concat(withdrawn.Entry.Files.Where(file => Vocabulary.FileFormat.Of(file.Format).IsData)
            .Select(file => $"<li><a href=\"{WebUtility.HtmlEncode(links.To(file.Path))}\">{Vocabulary.FileFormat.Of(file.Format).Label}</a></li>\n"));
        string last = files.Length == 0 ? "" : $"<h2>{Text(new("最後に公開した内容", "What was published last"), language)}</h2>\n<ul>\n{files}</ul>\n";
        return $"""
            <!DOCTYPE html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{title} | {Text(catalog.Site.Title, language)}</title>
            </head>
            <body>
            <main>
            <h1>{title}</h1>
            <p>{Text(Sentence(withdrawn), language)}</p>
            {why}{last}<p><a href="{WebUtility.HtmlEncode(links.To(language == "ja" ? "" : language + "/"))}">{Text(catalog.Site.Title, language)}</a></p>
            </main>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static LocalizedText Sentence(WithdrawnEntry withdrawn) => new(
        $"このデータセットは {withdrawn.Since} に公開を終了しました。",
        $"This dataset was withdrawn on {withdrawn.Since}.");

    private static string Text(LocalizedText text, string language) => WebUtility.HtmlEncode(text.In(language));
}
