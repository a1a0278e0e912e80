using System.Text.Encodings.Web;
using System.Text.Json;
using Hiraku.Bench.Checking;
using Hiraku.Bench.Data;

namespace Hiraku.Bench.Sites;

/// <summary>The same pages for Hugo with everything computed beforehand: a table of all rows, a chart as ready SVG, downloads, a list, two languages.</summary>
internal static class HugoProject
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string site, int datasets, Folders folders)
    {
        foreach (string folder in (string[])["content/ja/datasets", "content/en/datasets", "data/sets", "layouts/_default"])
        {
            Directory.CreateDirectory(Path.Combine(site, folder));
        }

        File.WriteAllText(Path.Combine(site, "config.toml"), Config);
        File.WriteAllText(Path.Combine(site, "layouts", "_default", "baseof.html"), Frame);
        File.WriteAllText(Path.Combine(site, "layouts", "_default", "single.html"), Page);
        File.WriteAllText(Path.Combine(site, "layouts", "_default", "list.html"), Listing);
        for (int number = 1; number <= datasets; number++)
        {
            string id = SiteProject.Id(number);
            DataSet data = SiteProject.Data(number, folders);
            File.WriteAllText(Path.Combine(site, "data", "sets", id + ".json"), JsonSerializer.Serialize(CsvRows.Read(data.Clean), Plain));
            foreach (string language in (string[])["ja", "en"])
            {
                File.WriteAllText(Path.Combine(site, "content", language, "datasets", id + ".md"), $"---\ntitle: \"{data.Kind} {number}\"\nset: {id}\n---\nText of {id}.\n");
            }
        }
    }

    private const string Config = """
        baseURL = "https://opendata.example.lg.jp/"
        defaultContentLanguage = "ja"
        disableKinds = ["taxonomy", "term"]
        [languages.ja]
        contentDir = "content/ja"
        title = "計測"
        [languages.en]
        contentDir = "content/en"
        title = "Benchmark"

        """;

    private const string Frame = """
        <!doctype html><html lang="{{ .Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main>{{ block "main" . }}{{ end }}</main></body></html>

        """;

    private const string Page = """
        {{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}
        <svg viewBox="0 0 400 200" role="img"><title>{{ .Title }}</title>{{ range $i, $x := seq 15 }}<rect x="{{ mul $i 26 }}" y="{{ mul $i 10 }}" width="20" height="100"/>{{ end }}</svg>
        <ul>{{ range slice "csv" "json" "parquet" "xlsx" }}<li><a href="/data/{{ $.Params.set }}.{{ . }}">{{ . }}</a></li>{{ end }}</ul>
        <table>{{ range index .Site.Data.sets .Params.set }}<tr>{{ range . }}<td>{{ . }}</td>{{ end }}</tr>{{ end }}</table>{{ end }}

        """;

    private const string Listing = """
        {{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}

        """;
}
