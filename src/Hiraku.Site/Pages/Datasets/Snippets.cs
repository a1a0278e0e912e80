using Hiraku.Model.Catalogs;
using Hiraku.Site.Rendering;

namespace Hiraku.Site.Pages.Datasets;

/// <summary>Lines to copy that read the dataset in the tools people use.</summary>
public static class Snippets
{
    public static List<View> Of(CatalogEntry entry, Edition edition)
    {
        string csv = Url(entry.File("csv"), edition), json = Url(entry.File("json"), edition), parquet = Url(entry.File("parquet"), edition);
        var snippets = new List<View>();
        if (csv.Length > 0)
        {
            snippets.Add(One("Excel", edition.Locale["snippet.excel"], csv));
            snippets.Add(One("Python", edition.Locale["snippet.python"], $"import pandas as pd\n\ntable = pd.read_csv(\"{csv}\", dtype=str)\nprint(table.head())"));
            snippets.Add(One("R", edition.Locale["snippet.r"], $"library(readr)\n\ntable <- read_csv(\"{csv}\", col_types = cols(.default = \"c\"))\nhead(table)"));
        }

        if (json.Length > 0)
        {
            snippets.Add(One("curl", edition.Locale["snippet.curl"], $"curl -O {json}"));
        }

        if (parquet.Length > 0)
        {
            snippets.Add(One("DuckDB", edition.Locale["snippet.duckdb"], $"SELECT * FROM '{parquet}' LIMIT 10;"));
        }

        return snippets;
    }

    private static string Url(Distribution? file, Edition edition) => file is null ? "" : edition.Catalog.Site.BaseUrl + file.Path;

    private static View One(string name, string about, string code) => new() { ["name"] = name, ["about"] = about, ["code"] = code };
}
