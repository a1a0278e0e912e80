using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using Hiraku.Model.Diagnostics;
using Location = Hiraku.Model.Diagnostics.Location;

namespace Hiraku.Pipeline.Report.Returned;

/// <summary>The comments of one sheet, and the drawing that Excel wants for showing them.</summary>
internal sealed class CommentSheet
{
    private readonly SortedDictionary<(int Line, int Column), string> comments = [];

    public bool IsEmpty => comments.Count == 0;

    public void Add(int line, int column, IEnumerable<Diagnostic> found) =>
        comments[(line, column)] = string.Join("\n\n", found.Select(one => one.Message.Ja + "\n直し方: " + one.Hint.Ja + (one.Suggestion is null ? "" : "\n候補: " + one.Suggestion)));

    /// <summary>The part that holds the comments' text.</summary>
    public string Text() => new Comments(
        new Authors(new Author("Hiraku")),
        new CommentList(comments.Select(comment => new Comment(new CommentText(new Run(new Text(CellText.Of(comment.Value)) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve })))
        {
            Reference = new Location("", Line: comment.Key.Line, Column: comment.Key.Column).Cell,
            AuthorId = 0,
        }))).OuterXml;

    /// <summary>The part that says where each comment stands.</summary>
    public string Drawing()
    {
        var xml = new StringBuilder(
            """
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
            <v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
            """);
        int id = 1;
        foreach ((int line, int column) in comments.Keys)
        {
            xml.Append(CultureInfo.InvariantCulture,
                $"<v:shape id=\"note{id++}\" type=\"#note\" style=\"position:absolute;width:260pt;height:110pt;visibility:hidden\" fillcolor=\"#ffffe1\"><v:fill color2=\"#ffffe1\"/><v:textbox/><x:ClientData ObjectType=\"Note\"><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>{line - 1}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>");
        }

        return xml.Append("</xml>").ToString();
    }
}
