using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Extract.Joining;

/// <summary>The columns of several files as one list: the first file's, then what later files add. Differences are reported.</summary>
internal sealed record ColumnUnion(ImmutableArray<string> Headers, ImmutableArray<ImmutableArray<int>> Positions)
{
    /// <summary>For each table and column of the union: the column in that table's list of columns; -1 where it lacks it.</summary>
    public static ColumnUnion Of(IReadOnlyList<SourceTable> tables, DiagnosticBag bag)
    {
        var headers = new List<string>();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string header in tables.SelectMany(table => table.Region.Headers))
        {
            if (index.TryAdd(Key(header), headers.Count))
            {
                headers.Add(header);
            }
        }

        var positions = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        foreach (SourceTable table in tables)
        {
            int[] places = new int[headers.Count];
            Array.Fill(places, -1);
            for (int i = 0; i < table.Region.Headers.Length; i++)
            {
                places[index[Key(table.Region.Headers[i])]] = i;
            }

            positions.Add([.. places]);
        }

        ReportDrift(tables, bag);
        return new([.. headers], positions.ToImmutable());
    }

    /// <summary>Headers that differ only in width or blanks are the same column.</summary>
    public static string Key(string header) => string.Concat(header
        .Where(c => !char.IsWhiteSpace(c))
        .Select(c => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c));

    private static void ReportDrift(IReadOnlyList<SourceTable> tables, DiagnosticBag bag)
    {
        Dictionary<string, string> first = Keys(tables[0]);
        foreach (SourceTable table in tables.Skip(1))
        {
            Dictionary<string, string> own = Keys(table);
            string[] missing = [.. first.Where(header => !own.ContainsKey(header.Key)).Select(header => header.Value)];
            string[] added = [.. own.Where(header => !first.ContainsKey(header.Key)).Select(header => header.Value)];
            if (missing.Length + added.Length > 0)
            {
                bag.Add(ExtractFaults.ColumnsDiffer(table.Tabular.File.Name, table.Tabular.Facts.Sheet, tables[0].Tabular.File.Name, missing, added));
            }
        }
    }

    private static Dictionary<string, string> Keys(SourceTable table)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string header in table.Region.Headers)
        {
            keys.TryAdd(Key(header), header);
        }

        return keys;
    }
}
