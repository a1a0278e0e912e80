using System.Buffers;
using System.Globalization;
using System.Text;

namespace Hiraku.Pipeline.Write.Excel;

/// <summary>XML as UTF-8, gathered in one pooled block: as text, for a cell made of a library's objects takes ten times as long. What comes from data is escaped on the way in.</summary>
internal sealed class XmlBytes(Stream stream) : IDisposable
{
    private const int BlockSize = 1 << 15;
    private const int LongestNumber = 20;

    private static readonly SearchValues<byte> Special = SearchValues.Create("&<>"u8);

    private byte[] block = ArrayPool<byte>.Shared.Rent(BlockSize);
    private int used;

    /// <summary>Writes XML that is fixed in this program's source.</summary>
    public XmlBytes Raw(ReadOnlySpan<byte> xml)
    {
        if (used + xml.Length > block.Length)
        {
            Flush();
        }

        if (xml.Length > block.Length)
        {
            stream.Write(xml);
            return this;
        }

        xml.CopyTo(block.AsSpan(used));
        used += xml.Length;
        return this;
    }

    public XmlBytes Number(long number)
    {
        if (used + LongestNumber > block.Length)
        {
            Flush();
        }

        number.TryFormat(block.AsSpan(used), out int length, default, CultureInfo.InvariantCulture);
        used += length;
        return this;
    }

    public XmlBytes Text(string text) => Text(Encoding.UTF8.GetBytes(text));

    public XmlBytes Text(ReadOnlySpan<byte> utf8)
    {
        for (int at = utf8.IndexOfAny(Special); at >= 0; at = utf8.IndexOfAny(Special))
        {
            Raw(utf8[..at]).Raw(utf8[at] switch
            {
                (byte)'&' => "&amp;"u8,
                (byte)'<' => "&lt;"u8,
                _ => "&gt;"u8,
            });
            utf8 = utf8[(at + 1)..];
        }

        return Raw(utf8);
    }

    public void Flush()
    {
        stream.Write(block, 0, used);
        used = 0;
    }

    public void Dispose()
    {
        if (block.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(block);
            block = [];
        }
    }
}
