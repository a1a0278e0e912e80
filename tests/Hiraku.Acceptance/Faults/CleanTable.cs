using System.Text;

namespace Hiraku.Acceptance.Faults;

/// <summary>A table without a fault, written down in the shapes in which departments send theirs.</summary>
internal sealed class CleanTable(string name)
{
    /// <summary>Stands for a byte that is no character of the file's encoding.</summary>
    public const string StrayByte = "\u0001";

    /// <summary>Stands for a quotation mark that nobody closes.</summary>
    public const string StrayQuote = "\u0002";

    /// <summary>The header and the rows.</summary>
    public List<string[]> Rows { get; } = [.. PlantedFault.Rows($"faults/{name}.csv")];

    public int ColumnOf(string field) => Rows[0].IndexOf(field) is var column and >= 0 ? column : throw new InvalidOperationException($"{name} has no {field}.");

    public void Drop(int column)
    {
        for (int row = 0; row < Rows.Count; row++)
        {
            Rows[row] = [.. Rows[row][..column], .. Rows[row][(column + 1)..]];
        }
    }

    /// <param name="shape">utf-8 (BOM, CRLF), cp932 (CRLF), or xlsx (title, notes and an empty first column around the table).</param>
    public byte[] As(string shape) => shape switch
    {
        "utf-8" => [0xEF, 0xBB, 0xBF, .. Text(Encoding.UTF8, stray: 0xFF)],
        "cp932" => Text(CodePagesEncodingProvider.Instance.GetEncoding(932)!, stray: 0xFF),
        "xlsx" => OfficeFile.Write("一覧", Rows),
        _ => throw new InvalidOperationException(shape),
    };

    public static string FileName(string shape) => shape == "xlsx" ? "一覧.xlsx" : "一覧.csv";

    private byte[] Text(Encoding encoding, byte stray)
    {
        byte[] bytes = encoding.GetBytes(string.Concat(Rows.Select(row => string.Join(',', row.Select(Quoted)) + "\r\n")));
        bytes.AsSpan().Replace((byte)StrayByte[0], stray);
        bytes.AsSpan().Replace((byte)StrayQuote[0], (byte)'"');
        return bytes;
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
