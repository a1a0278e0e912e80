using System.Collections.Immutable;
using System.Text;

namespace Hiraku.Definitions;

/// <summary>The project's own small CSV files (code lists, towns): UTF-8, a header, commas, quotes.</summary>
internal sealed record CsvText(ImmutableArray<string> Header, ImmutableArray<ImmutableArray<string>> Rows)
{
    public static CsvText Parse(string text)
    {
        var rows = new List<ImmutableArray<string>>();
        var row = ImmutableArray.CreateBuilder<string>();
        var cell = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted)
            {
                quoted = c != '"' || (i + 1 < text.Length && text[i + 1] == '"');
                i += c == '"' && quoted ? 1 : 0;
                _ = quoted ? cell.Append(c) : cell;
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                EndRow(c, row, rows);
            }
            else if (c is not ('\r' or '\uFEFF'))
            {
                cell.Append(c);
            }
        }

        row.Add(cell.ToString());
        EndRow('\n', row, rows);
        return new CsvText(rows.Count > 0 ? rows[0] : [], [.. rows.Skip(1)]);
    }

    /// <summary>The column with one of these names; -1 where there is none.</summary>
    public int Column(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (Header.IndexOf(name) is >= 0 and int at)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>A row's cell, trimmed; empty where the row is short or the column is not there.</summary>
    public static string Cell(ImmutableArray<string> row, int column) => column >= 0 && column < row.Length ? row[column].Trim() : "";

    private static void EndRow(char c, ImmutableArray<string>.Builder row, List<ImmutableArray<string>> rows)
    {
        if (c != '\n')
        {
            return;
        }

        if (row.Count > 1 || row[0].Length > 0)
        {
            rows.Add(row.ToImmutable());
        }

        row.Clear();
    }
}
