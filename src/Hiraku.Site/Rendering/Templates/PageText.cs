using System.Globalization;
using System.Text;

namespace Hiraku.Site.Rendering.Templates;

/// <summary>Collects a page's text in memory that serves one page after another: thousands of pages of its size would keep the collector at work.</summary>
public sealed class PageText : TextWriter
{
    private char[] text = new char[1 << 15];
    private int length;

    public PageText()
        : base(CultureInfo.InvariantCulture) => NewLine = "\n";

    public override Encoding Encoding => Encoding.Unicode;

    public ReadOnlySpan<char> Written => text.AsSpan(0, length);

    public void Clear() => length = 0;

    public override void Write(char value)
    {
        Room(1)[0] = value;
        length++;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        buffer.CopyTo(Room(buffer.Length));
        length += buffer.Length;
    }

    public override string ToString() => Written.ToString();

    private Span<char> Room(int count)
    {
        if (text.Length - length < count)
        {
            Array.Resize(ref text, Math.Max(text.Length * 2, length + count));
        }

        return text.AsSpan(length);
    }
}
