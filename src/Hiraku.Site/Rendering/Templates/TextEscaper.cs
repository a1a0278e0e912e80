using System.Text;
using HandlebarsDotNet;

namespace Hiraku.Site.Rendering.Templates;

/// <summary>Escapes what templates write: both kinds of quotes as well, so that a value cannot leave an attribute however it is quoted.</summary>
public sealed class TextEscaper : ITextEncoder
{
    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    public void Encode(string? text, TextWriter target) => target.Write(MarkupWriter.Escaped(text));

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        var buffer = new StringBuilder();
        while (text?.MoveNext() == true)
        {
            buffer.Append(text.Current);
        }

        Encode(buffer, target);
    }
}
