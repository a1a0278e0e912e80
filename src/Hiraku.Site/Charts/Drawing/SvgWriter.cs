using Hiraku.Site.Rendering;

namespace Hiraku.Site.Charts.Drawing;

/// <summary>How a text stands at its x.</summary>
public enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>
/// Writes an SVG that is fluid in width and fixed in height: x in per cent, y in pixels. Letters keep their size on a phone,
/// and no style attribute is needed, which the pages' Content-Security-Policy would refuse.
/// </summary>
public sealed class SvgWriter
{
    private readonly MarkupWriter svg = new();
    private readonly string id;

    public SvgWriter(string id, double height, string title, string description, string cssClass = "plot")
    {
        this.id = id;
        svg.Raw("<svg").Attribute("class", cssClass).Raw(" width=\"100%\"").Attribute("height", height)
            .Raw(" role=\"img\"").Attribute("aria-labelledby", $"{id}-t {id}-d").Raw(">")
            .Raw("<title").Attribute("id", id + "-t").Raw(">").Text(title).Raw("</title>")
            .Raw("<desc").Attribute("id", id + "-d").Raw(">").Text(description).Raw("</desc>");
    }

    public string Id => id;

    /// <summary>A bar or part; one of class <c>part sN</c> carries the pattern of its series beside its colour.</summary>
    public void Rect(double x, double y, double width, double height, string cssClass, string? label = null)
    {
        svg.Raw("<rect").Attribute("x", Percent(x)).Attribute("y", y).Attribute("width", Percent(Math.Max(width, 0))).Attribute("height", height);
        if (cssClass.StartsWith("part s", StringComparison.Ordinal))
        {
            svg.Attribute("fill", $"url(#p{cssClass[^1]})");
        }

        End("rect", cssClass, label);
    }

    public void Circle(double x, double y, double radius, string cssClass, string? label = null)
    {
        svg.Raw("<circle").Attribute("cx", Percent(x)).Attribute("cy", y).Attribute("r", radius);
        End("circle", cssClass, label);
    }

    public void Line(double x1, double y1, double x2, double y2, string cssClass)
    {
        svg.Raw("<line").Attribute("x1", Percent(x1)).Attribute("y1", y1).Attribute("x2", Percent(x2)).Attribute("y2", y2);
        End("line", cssClass, null);
    }

    public void Text(double x, double y, string text, string cssClass, Anchor anchor = Anchor.Start, double shift = 0)
    {
        svg.Raw("<text").Attribute("x", Percent(x)).Attribute("y", y);
        if (shift != 0)
        {
            svg.Attribute("dx", shift);
        }

        if (anchor != Anchor.Start)
        {
            svg.Attribute("text-anchor", anchor == Anchor.Middle ? "middle" : "end");
        }

        svg.Attribute("class", cssClass).Raw(">").Text(text).Raw("</text>");
    }

    /// <summary>A path in a box of its own that stretches with the width; its lines do not grow thicker.</summary>
    public void Path(double x, double y, double width, double height, string data, string cssClass)
    {
        svg.Raw("<svg").Attribute("x", Percent(x)).Attribute("y", y).Attribute("width", Percent(width)).Attribute("height", height)
            .Attribute("viewBox", $"0 0 1000 {MarkupWriter.Round(height)}").Raw(" preserveAspectRatio=\"none\" overflow=\"visible\"><path")
            .Attribute("d", data).Attribute("class", cssClass).Raw(" vector-effect=\"non-scaling-stroke\"/></svg>");
    }

    public Markup Done() => svg.Raw("</svg>").Done();

    private static string Percent(double value) => MarkupWriter.Round(value) + "%";

    private void End(string element, string cssClass, string? label)
    {
        svg.Attribute("class", label is null ? cssClass : cssClass + " pt");
        if (label is null)
        {
            svg.Raw("/>");
        }
        else
        {
            svg.Raw("><title>").Text(label).Raw("</title></").Raw(element).Raw(">");
        }
    }
}
