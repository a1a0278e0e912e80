using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Report.Csv;

/// <summary>
/// Writes a table for the staff's spreadsheet: UTF-8 with BOM, CRLF, RFC 4180 quotes. Text that a spreadsheet would run as a
/// formula gets an apostrophe in front, for these files hold the very cells that were refused for it.
/// </summary>
internal sealed class Utf8CsvWriter : IDisposable
{
    /// <summary>Some hundred rows; the file gathers larger blocks of its own.</summary>
    private const int BlockSize = 1 << 16;

    private const int LongestNumber = 11;

    /// <summary>As many as rules and fields together. Where there are more, some are not the same object each time and will not come again.</summary>
    private const int MostTerms = 512;

    /// <summary>Bytes of one UTF-16 unit in UTF-8, at most.</summary>
    private const int LongestCharacter = 3;

    private static readonly SearchValues<char> ToQuote = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> FormulaSigns = SearchValues.Create("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");

    private readonly Stream stream;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(BlockSize);

    /// <summary>Names, rules and letters that come again and again, as they stand in the file; found by reference.</summary>
    private readonly Dictionary<string, byte[]> terms = new(ReferenceEqualityComparer.Instance);
    /// <summary>The last few of them: columns are read from top to bottom, so that the next row mostly wants the same.</summary>
    private readonly (string? Term, byte[] Encoded)[] recent = new (string?, byte[])[8];
    private int turn;

    /// <summary>The last place up to its row, for a column's cells come one below the other.</summary>
    private (string? File, string? Sheet, int Column, byte[] Encoded) above = (null, null, -1, []);
    private int used;
    private bool isFirst = true;

    public Utf8CsvWriter(Stream stream, params ReadOnlySpan<string> header)
    {
        this.stream = stream;
        Raw(Encoding.UTF8.Preamble);
        foreach (string name in header)
        {
            Field(name);
        }

        EndRow();
    }

    public void Field(ReadOnlySpan<char> text)
    {
        Separate();
        Text(text);
    }

    /// <summary>A text of which there are few (a field's name, a rule's) and which is the same object each time: it is encoded once.</summary>
    public void Term(string? term)
    {
        Separate();
        if (string.IsNullOrEmpty(term))
        {
            return;
        }

        foreach ((string? known, byte[] bytes) in recent)
        {
            if (ReferenceEquals(known, term))
            {
                Raw(bytes);
                return;
            }
        }

        if (terms.TryGetValue(term, out byte[]? encoded))
        {
            recent[turn++ % recent.Length] = (term, encoded);
            Raw(encoded);
            return;
        }

        Reserve(Math.Min(BlockSize, (term.Length * LongestCharacter * 2) + LongestNumber));
        int start = used;
        Text(term);
        if (used > start)
        {
            if (terms.Count == MostTerms)
            {
                terms.Clear();
            }

            terms[term] = buffer[start..used];
        }
    }

    /// <summary>file,sheet,cell of a place.</summary>
    public void Place(in Location place)
    {
        if (place.Line <= 0 || place.Column < 0)
        {
            Term(place.File);
            Term(place.Sheet);
            Separate();
            return;
        }

        Separate();
        if (place.Column != above.Column || !ReferenceEquals(place.File, above.File) || !ReferenceEquals(place.Sheet, above.Sheet))
        {
            above = (place.File, place.Sheet, place.Column, Encoded(place));
        }

        Raw(above.Encoded);
        Number(place.Line);
    }

    public void Field(int number)
    {
        Separate();
        Number(number);
    }

    public void EndRow()
    {
        Raw("\r\n"u8);
        isFirst = true;
    }

    public void Dispose()
    {
        if (buffer.Length > 0)
        {
            Flush();
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = [];
        }

        stream.Dispose();
    }

    private static bool IsFormula(ReadOnlySpan<char> text) =>
        text.Length > 1 && FormulaSigns.Contains(text[0]) && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private void Text(ReadOnlySpan<char> text)
    {
        bool isFormula = IsFormula(text);
        if (!isFormula && text.IndexOfAny(ToQuote) < 0)
        {
            Raw(text);
            return;
        }

        Raw(isFormula ? "\"'"u8 : "\""u8);
        for (int quote = text.IndexOf('"'); quote >= 0; quote = text.IndexOf('"'))
        {
            Raw(text[..quote]);
            Raw("\"\""u8);
            text = text[(quote + 1)..];
        }

        Raw(text);
        Raw("\""u8);
    }

    /// <summary>A place up to its row, as it stands in the file. Names of files and sheets are short enough for the buffer.</summary>
    private byte[] Encoded(in Location place)
    {
        string sheet = place.Sheet ?? "";
        Reserve((place.File.Length + sheet.Length + LongestNumber) * LongestCharacter * 2);
        int start = used;
        Text(place.File);
        Raw(","u8);
        Text(sheet);
        Raw(","u8);
        Text(Location.ColumnLetters(place.Column));
        byte[] encoded = buffer[start..used];
        used = start;
        return encoded;
    }

    private void Number(int number)
    {
        Reserve(LongestNumber);
        Utf8Formatter.TryFormat(number, buffer.AsSpan(used), out int written);
        used += written;
    }

    private void Separate()
    {
        if (!isFirst)
        {
            Raw(","u8);
        }

        isFirst = false;
    }

    private void Raw(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    private void Raw(ReadOnlySpan<char> text)
    {
        const int Piece = BlockSize / (LongestCharacter * 2);
        while (text.Length > 0)
        {
            int length = Math.Min(Piece, text.Length);
            length -= length < text.Length && char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
            Reserve(length * LongestCharacter);
            used += Encoding.UTF8.GetBytes(text[..length], buffer.AsSpan(used));
            text = text[length..];
        }
    }

    private void Reserve(int bytes)
    {
        if (used + bytes > buffer.Length)
        {
            Flush();
        }
    }

    private void Flush()
    {
        stream.Write(buffer, 0, used);
        used = 0;
    }
}
