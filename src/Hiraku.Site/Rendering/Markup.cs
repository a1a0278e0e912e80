using System.Buffers;
using System.Globalization;
using System.Text;

namespace Hiraku.Site.Rendering;

/// <summary>HTML that this program wrote itself, already escaped; the only thing a template may put into a page as it is.</summary>
public sealed record Markup(string Html)
{
    public static Markup Empty { get; } = new("");

    public override string ToString() => Html;
}

/// <summary>Writes HTML and SVG piece by piece; text and attribute values are escaped on the way in.</summary>
public sealed class MarkupWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private readonly StringBuilder html = new();

    /// <summary>Writes HTML that is fixed in this program's source.</summary>
    public MarkupWriter Raw(string text)
    {
        html.Append(text);
        return this;
    }

    public MarkupWriter Raw(Markup markup) => Raw(markup.Html);

    public MarkupWriter Text(string? text)
    {
        Escape(html, text);
        return this;
    }

    /// <summary>A space, the name, the escaped value in quotes.</summary>
    public MarkupWriter Attribute(string name, string? value)
    {
        html.Append(' ').Append(name).Append("=\"");
        Escape(html, value);
        html.Append('"');
        return this;
    }

    public MarkupWriter Attribute(string name, double value) => Attribute(name, Round(value));

    /// <summary>An element that holds only text.</summary>
    public MarkupWriter Element(string name, string? text, string? cssClass = null)
    {
        html.Append('<').Append(name);
        if (cssClass is not null)
        {
            Attribute("class", cssClass);
        }

        html.Append('>');
        Escape(html, text);
        html.Append("</").Append(name).Append('>');
        return this;
    }

    public Markup Done() => new(html.ToString());

    /// <summary>At most two decimals, the same on every machine.</summary>
    public static string Round(double value)
    {
        double rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
    }

    /// <summary>True where nothing of the text needs escaping.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAny(Special);

    public static string Escaped(string? text)
    {
        var escaped = new StringBuilder();
        Escape(escaped, text);
        return escaped.ToString();
    }

    private static void Escape(StringBuilder into, string? text)
    {
        ReadOnlySpan<char> rest = text;
        while (true)
        {
            int at = rest.IndexOfAny(Special);
            if (at < 0)
            {
                into.Append(rest);
                return;
            }

            into.Append(rest[..at]).Append(rest[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            rest = rest[(at + 1)..];
        }
    }
}
