using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Hiraku.Site.Rendering;

/// <summary>
/// HTML that this program wrote itself, already escaped; the only thing a template may put into a page as it is. In pieces, for a
/// table of many rows as one string is large and soon thrown away.
/// </summary>
public sealed class Markup(params ImmutableArray<string> pieces)
{
    public static Markup Empty { get; } = new("");

    public ImmutableArray<string> Pieces => pieces;

    public override string ToString() => string.Concat(pieces);
}

/// <summary>Writes HTML and SVG piece by piece; text and attribute values are escaped on the way in.</summary>
public sealed class MarkupWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>Twice this in bytes is a string like any other to the collector.</summary>
    private const int LongestPiece = 1 << 14;

    private readonly StringBuilder html = new();

    /// <summary>Writes HTML that is fixed in this program's source.</summary>
    public MarkupWriter Raw(string text)
    {
        html.Append(text);
        return this;
    }

    public MarkupWriter Raw(Markup markup)
    {
        foreach (string piece in markup.Pieces)
        {
            html.Append(piece);
        }

        return this;
    }

    /// <summary>As <see cref="Numerals.Format(double)"/> writes it.</summary>
    public MarkupWriter Number(double value)
    {
        if (Numerals.IsWhole(value))
        {
            html.Append(CultureInfo.InvariantCulture, $"{(long)value:N0}");
        }
        else
        {
            html.Append(Numerals.Format(value));
        }

        return this;
    }

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

    /// <summary>Lets go of what was written, so that something else can be.</summary>
    public void Clear() => html.Clear();

    public Markup Done()
    {
        if (html.Length <= LongestPiece)
        {
            return new(html.ToString());
        }

        var pieces = ImmutableArray.CreateBuilder<string>();
        foreach (ReadOnlyMemory<char> piece in html.GetChunks())
        {
            pieces.Add(piece.ToString());
        }

        return new(pieces.DrainToImmutable());
    }

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
        if (IsPlain(text))
        {
            return text ?? "";
        }

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
