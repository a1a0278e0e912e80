using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Hiraku.Pipeline.Report.Html;

/// <summary>Builds a page in which every text is escaped unless it was written here. One file, no network, no script but its own.</summary>
internal sealed class HtmlText
{
    private const string Script =
        """
        document.querySelectorAll('select[data-filter]').forEach(function (box) {
          box.addEventListener('change', function () {
            document.querySelectorAll('[data-row]').forEach(function (row) {
              var shown = true;
              document.querySelectorAll('select[data-filter]').forEach(function (other) {
                if (other.value && row.getAttribute('data-' + other.getAttribute('data-filter')) !== other.value) { shown = false; }
              });
              row.hidden = !shown;
            });
          });
        });
        document.querySelectorAll('.filters').forEach(function (bar) { bar.hidden = false; });
        """;

    private const string Style =
        """
        :root { color-scheme: light dark; --line: #8888; --error: #b3261e; --warning: #8a5a00; --note: #33691e; }
        body { font: 16px/1.7 system-ui, "Yu Gothic UI", "Hiragino Sans", sans-serif; max-width: 72rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
        table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
        td { overflow-wrap: anywhere; } .cell { white-space: nowrap; } .en { font-size: .85em; opacity: .8; }
        .badge { border: 1px solid currentColor; border-radius: .3rem; padding: 0 .4rem; white-space: nowrap; }
        .error { color: var(--error); } .warning { color: var(--warning); } .note { color: var(--note); }
        @media (prefers-color-scheme: dark) { :root { --error: #ffb4ab; --warning: #ffcf7d; --note: #aed581; } }
        .filters { display: flex; gap: 1rem; flex-wrap: wrap; margin: 1rem 0; } .filters[hidden], [hidden] { display: none; }
        details { border: 1px solid var(--line); border-radius: .4rem; margin: .6rem 0; padding: .4rem .8rem; } summary { cursor: pointer; font-weight: 600; }
        @media print { .filters { display: none; } details { break-inside: avoid; } }
        """;

    private readonly StringBuilder page = new();

    public HtmlText(string title)
    {
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Lines(Script))));
        Raw("<!doctype html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        Raw("<meta name=\"robots\" content=\"noindex\">\n");
        Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hash}'\">\n<title>");
        Text(title).Raw("</title>\n<style>\n").Raw(Style).Raw("\n</style>\n</head>\n<body>\n");
    }

    /// <summary>Markup written in this program; never a value.</summary>
    public HtmlText Raw(string markup)
    {
        page.Append(Lines(markup));
        return this;
    }

    public HtmlText Text(string? text)
    {
        page.Append(WebUtility.HtmlEncode(text));
        return this;
    }

    public HtmlText Element(string tag, string? text, string attributes = "") =>
        Raw("<" + tag + (attributes.Length > 0 ? " " + attributes : "") + ">").Text(text).Raw("</" + tag + ">");

    /// <summary>An attribute with an escaped value.</summary>
    public static string Attribute(string name, string? value) => name + "=\"" + WebUtility.HtmlEncode(value) + "\"";

    /// <summary>A box that shows only what has the chosen value; it needs the script, and is not shown without it.</summary>
    public HtmlText Filter(string name, string label, IEnumerable<(string Value, string Label)> choices)
    {
        Raw("<label>").Text(label).Raw($" <select data-filter=\"{name}\"><option value=\"\">すべて</option>");
        foreach ((string value, string shown) in choices)
        {
            Element("option", shown, Attribute("value", value));
        }

        return Raw("</select></label>\n");
    }

    public void WriteTo(Stream stream)
    {
        Raw("<script>").Raw(Script).Raw("</script>\n</body>\n</html>\n");
        stream.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
