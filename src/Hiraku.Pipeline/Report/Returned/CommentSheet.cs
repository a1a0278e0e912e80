using System.Globalization;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Report.Returned;

/// <summary>The comments of one sheet, and the drawing that Excel wants for showing them.</summary>
internal sealed class CommentSheet
{
    private readonly SortedDictionary<(int Line, int Column), string> comments = [];

    public bool IsEmpty => comments.Count == 0;

    public void Add(int line, int column, IEnumerable<Diagnostic> found) =>
        comments[(line, column)] = string.Join("\n\n", found.Select(one => one.Message.Ja + "\n直し方: " + one.Hint.Ja + (one.Suggestion is null ? "" : "\n候補: " + one.Suggestion)));

    /// <summary>The part that holds the comments' text.</summary>
    public void WriteText(TextWriter xml)
    {
        xml.Write("""<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Hiraku</author></authors><commentList>""");
        foreach (((int line, int column), string text) in comments)
        {
            xml.Write($"<comment ref=\"{new Location("", Line: line, Column: column).Cell}\" authorId=\"0\"><text><r><t xml:space=\"preserve\">");
            CellText.WriteTo(xml, text);
            xml.Write("</t></r></text></comment>");
        }

        xml.Write("</commentList></comments>");
    }

    /// <summary>The part that says where each comment stands.</summary>
    public void WriteDrawing(TextWriter xml)
    {
        xml.Write(
            """
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
            <v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
            """);
        int id = 1;
        foreach ((int line, int column) in comments.Keys)
        {
            xml.Write(string.Create(CultureInfo.InvariantCulture,
                $"<v:shape id=\"note{id++}\" type=\"#note\" style=\"position:absolute;width:260pt;height:110pt;visibility:hidden\" fillcolor=\"#ffffe1\"><v:fill color2=\"#ffffe1\"/><v:textbox/><x:ClientData ObjectType=\"Note\"><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>{line - 1}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"));
        }

        xml.Write("</xml>");
    }
}
