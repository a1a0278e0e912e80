using System.Text;
using HandlebarsDotNet;

namespace Hiraku.Site.Rendering.Templates;

/// <summary>Escapes what templates write: both kinds of quotes as well, so that a value cannot leave an attribute however it is quoted.</summary>
public sealed class TextEscaper : ITextEncoder
{
    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    public void Encode(string? text, TextWriter target) => target.Write(MarkupWriter.Escaped(text));

    /// <summary>Called for nearly every value of a page. Each character is escaped by itself, so that pieces of a text may be.</summary>
    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        if (text is null)
        {
            return;
        }

        Span<char> gathered = stackalloc char[256];
        int count = 0;
        while (text.MoveNext())
        {
            gathered[count++] = text.Current;
            if (count == gathered.Length)
            {
                Write(gathered, target);
                count = 0;
            }
        }

        Write(gathered[..count], target);
    }

    private static void Write(ReadOnlySpan<char> text, TextWriter target)
    {
        if (MarkupWriter.IsPlain(text))
        {
            target.Write(text);
        }
        else
        {
            target.Write(MarkupWriter.Escaped(text.ToString()));
        }
    }
}
