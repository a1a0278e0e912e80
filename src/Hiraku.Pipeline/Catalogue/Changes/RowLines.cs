namespace Hiraku.Pipeline.Catalogue.Changes;

/// <summary>Walks over the rows of a published .json or .jsonl: a line that begins with a brace is a row, a comma at its end is not part of it.</summary>
internal sealed class RowLines(Stream stream)
{
    private byte[] buffer = new byte[1 << 15];
    private long bufferOffset = stream.Position;
    private int start;
    private int end;
    private int rowLength;

    public long Offset { get; private set; }

    public ReadOnlySpan<byte> Row => buffer.AsSpan((int)(Offset - bufferOffset), rowLength);

    public bool Read()
    {
        while (ReadLine(out int lineStart, out int lineEnd))
        {
            ReadOnlySpan<byte> line = buffer.AsSpan(lineStart, lineEnd - lineStart).TrimEnd(",\r "u8);
            if (line.Length > 0 && line[0] == (byte)'{')
            {
                Offset = bufferOffset + lineStart;
                rowLength = line.Length;
                return true;
            }
        }

        return false;
    }

    private bool ReadLine(out int lineStart, out int lineEnd)
    {
        int searched = 0;
        while (true)
        {
            int newline = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (newline >= 0)
            {
                (lineStart, lineEnd) = (start, start + searched + newline);
                start = lineEnd + 1;
                return true;
            }

            searched = end - start;
            if (!Fill())
            {
                (lineStart, lineEnd) = (start, end);
                start = end;
                return lineEnd > lineStart;
            }
        }
    }

    private bool Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        bufferOffset += start;
        end -= start;
        start = 0;
        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        int read = stream.Read(buffer.AsSpan(end));
        end += read;
        return read > 0;
    }
}
