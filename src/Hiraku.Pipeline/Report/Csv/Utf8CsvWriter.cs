using System.Buffers;
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
    private static readonly SearchValues<char> ToQuote = SearchValues.Create(",\"\r\n");

    private readonly Stream stream;
    private readonly byte[] buffer = new byte[1 << 16];
    private int used;
    private bool isFirst = true;

    public Utf8CsvWriter(Stream stream, params ReadOnlySpan<string> header)
    {
        this.stream = stream;
        stream.Write(Encoding.UTF8.Preamble);
        foreach (string name in header)
        {
            Field(name);
        }

        EndRow();
    }

    public void Field(ReadOnlySpan<char> text)
    {
        Separate();
        bool isFormula = IsFormula(text);
        if (!isFormula && text.IndexOfAny(ToQuote) < 0)
        {
            Raw(text);
            return;
        }

        Raw(isFormula ? "\"'" : "\"");
        for (int quote = text.IndexOf('"'); quote >= 0; quote = text.IndexOf('"'))
        {
            Raw(text[..quote]);
            Raw("\"\"");
            text = text[(quote + 1)..];
        }

        Raw(text);
        Raw("\"");
    }

    /// <summary>file,sheet,cell of a place.</summary>
    public void Place(in Location place)
    {
        Field(place.File);
        Field(place.Sheet);
        Separate();
        if (place.Line > 0 && place.Column >= 0)
        {
            Raw(Location.ColumnLetters(place.Column));
            Number(place.Line);
        }
    }

    public void Field(int number)
    {
        Separate();
        Number(number);
    }

    public void EndRow()
    {
        Raw("\r\n");
        isFirst = true;
    }

    public void Dispose()
    {
        Flush();
        stream.Dispose();
    }

    private static bool IsFormula(ReadOnlySpan<char> text) =>
        !text.IsEmpty
        && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20'
        && text.Length > 1
        && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private void Number(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
        Raw(digits[..length]);
    }

    private void Separate()
    {
        if (!isFirst)
        {
            Raw(",");
        }

        isFirst = false;
    }

    private void Raw(ReadOnlySpan<char> text)
    {
        const int Piece = 4096;
        while (text.Length > 0)
        {
            int length = Math.Min(Piece, text.Length);
            length -= length < text.Length && char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
            if (used + (length * 3) > buffer.Length)
            {
                Flush();
            }

            used += Encoding.UTF8.GetBytes(text[..length], buffer.AsSpan(used));
            text = text[length..];
        }
    }

    private void Flush()
    {
        stream.Write(buffer, 0, used);
        used = 0;
    }
}
