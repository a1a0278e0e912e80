using System.Text;

namespace Hiraku.Bench.Checking;

/// <summary>A CSV file (RFC 4180) as rows of text, read by none of the libraries that are measured; the first row is the header.</summary>
internal static class CsvRows
{
    public static IEnumerable<string[]> Read(string path)
    {
        using var text = new StreamReader(path, Encoding.UTF8, true, 1 << 16);
        var cells = new List<string>();
        var cell = new StringBuilder();
        while (text.Peek() >= 0)
        {
            int end = ReadCell(text, cell);
            cells.Add(cell.ToString());
            if (end != ',')
            {
                yield return [.. cells];
                cells.Clear();
            }
        }
    }

    /// <summary>The character that ended it: a comma, a line feed or -1.</summary>
    private static int ReadCell(StreamReader text, StringBuilder cell)
    {
        cell.Clear();
        bool isQuoted = false;
        for (int c = text.Read(); ; c = text.Read())
        {
            if (c == '"' && isQuoted && text.Peek() == '"')
            {
                cell.Append((char)text.Read());
            }
            else if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c < 0 || (!isQuoted && (c is ',' or '\n')))
            {
                return c;
            }
            else if (isQuoted || c != '\r')
            {
                cell.Append((char)c);
            }
        }
    }
}
