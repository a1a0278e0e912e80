using System.Text;

namespace Hiraku.Tests.Japanese.SharedVectors;

/// <summary>One row of a vector file: what is read and what is expected, by column name.</summary>
public sealed record VectorRow(int Number, IReadOnlyDictionary<string, string> Cells)
{
    public string Input => Cells["input"];

    public string Expected => Cells["expected"];

    public string this[string column] => Cells[column];
}

/// <summary>Reads RFC 4180 files that hold NUL, TAB, CR and LF inside quotes.</summary>
public static class VectorFile
{
    public static IReadOnlyList<VectorRow> Read(string path)
    {
        List<List<string>> rows = Parse(File.ReadAllText(path, Encoding.UTF8));
        List<string> headers = rows[0];
        return [.. rows.Skip(1).Select((cells, i) => new VectorRow(
            i + 2, headers.Select((header, c) => (header, cell: c < cells.Count ? cells[c] : "")).ToDictionary(pair => pair.header, pair => pair.cell)))];
    }

    private static List<List<string>> Parse(string text)
    {
        List<List<string>> rows = [];
        List<string> row = [];
        var cell = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted ? c != '"' : c is not (',' or '\n' or '"'))
            {
                cell.Append(c);
            }
            else if (c == '"')
            {
                bool escaped = quoted && i + 1 < text.Length && text[i + 1] == '"';
                cell.Append(escaped ? "\"" : "");
                i += escaped ? 1 : 0;
                quoted = escaped ? quoted : !quoted;
            }
            else
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
        }

        return rows;
    }
}
