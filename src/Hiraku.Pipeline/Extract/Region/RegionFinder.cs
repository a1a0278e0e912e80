using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Region;

/// <summary>Looks at a sheet's first rows and says where its table lies.</summary>
internal static class RegionFinder
{
    /// <summary>How many rows are looked at: the deepest preamble seen is 9 rows, and the sample wants 200.</summary>
    public const int ProbeRows = 400;

    /// <summary>Null where there is no table; the bag says why.</summary>
    public static TableRegion? Find(ITabular tabular, Source source, DiagnosticBag bag)
    {
        var probed = new DiagnosticBag();
        List<Row> rows = Probe(tabular, probed);
        if (!tabular.Headers.IsEmpty)
        {
            return Known(tabular, rows);
        }

        string file = tabular.File.Name;
        string? sheet = tabular.Facts.Sheet;
        var finder = new HeaderFinder(rows, tabular.Merges);
        HeaderRows header = source.Header is { } told ? Told(rows, finder, told) : finder.Find();
        if (source.Header is { First: > 0 } lines && !header.Found)
        {
            bag.Add(ExtractFaults.HeaderOutside(file, sheet, lines.First, lines.Last));
            return null;
        }

        if (rows.Count == 0 || rows.All(row => row.Filled(1) == 0) || (header.Found && header.FirstData >= rows.Count && rows.Count <= 1))
        {
            ReportNothing(file, sheet, probed, bag);
            return null;
        }

        if (!header.Found && source.Header is null)
        {
            bag.Add(ExtractFaults.NoHeader(file, sheet, rows[header.FirstData].Line, header.Why));
        }

        return Describe(tabular, rows, header, bag);
    }

    private static List<Row> Probe(ITabular tabular, DiagnosticBag bag)
    {
        var rows = new List<Row>();
        using IRowReader reader = tabular.Open(bag);
        var row = new Row();
        while (rows.Count < ProbeRows && reader.Read(row))
        {
            rows.Add(row.Copy());
        }

        return rows;
    }

    /// <summary>Says what stopped the reading, where something did, rather than that nothing was found.</summary>
    private static void ReportNothing(string file, string? sheet, DiagnosticBag probed, DiagnosticBag bag)
    {
        Diagnostic[] faults = [.. probed.Kept.Where(fault => ExtractRules.Fatal.Contains(fault.Rule))];
        foreach (Diagnostic fault in faults.DefaultIfEmpty(ExtractFaults.NoTable(file, sheet)))
        {
            bag.Add(fault);
        }
    }

    private static TableRegion Known(ITabular tabular, List<Row> rows)
    {
        int typical = Typical(rows);
        return new((0, 0), rows.Count == 0 ? 0 : rows[0].Line, tabular.Headers, [.. Enumerable.Range(0, tabular.Headers.Length)], typical,
            new("項目名が値ごとに付いている", "every value carries its name"));
    }

    private static HeaderRows Told(List<Row> rows, HeaderFinder finder, (int First, int Last) lines)
    {
        if (lines.First == 0)
        {
            return finder.None();
        }

        int first = rows.FindIndex(row => row.Line >= lines.First && row.Line <= lines.Last && row.Filled(1) > 0);
        int last = rows.FindLastIndex(row => row.Line <= lines.Last);
        return first < 0 || last < first
            ? new(-1, -1, 0, LocalizedText.Empty)
            : new(first, last, last + 1, new("dataset.ymlで指定された行", "named in dataset.yml"));
    }

    private static TableRegion Describe(ITabular tabular, List<Row> rows, HeaderRows header, DiagnosticBag bag)
    {
        List<Row> data = [.. rows.Skip(header.FirstData).Where(row => row.Filled(1) > 0)];
        List<Row> head = header.Found ? rows.GetRange(header.First, header.Last - header.First + 1) : [];
        int width = head.Concat(data).Select(row => row.Count).DefaultIfEmpty(0).Max();
        string[] all = new HeaderNames(head, tabular.Merges, width).Build();
        ImmutableArray<int> columns = [.. Enumerable.Range(0, width).Where(column => all[column].Length > 0 || IsNamelessColumn(data, column, all))];
        string[] names = [.. columns.Select(column => all[column])];
        int line = header.Found ? head[^1].Line : 1;
        DistinctNames.Apply(names, i => new Location(tabular.File.Name, tabular.Facts.Sheet, line, columns[i]), header.Found ? bag : new DiagnosticBag());
        int typical = Typical(data);
        return new(header.Found ? (head[0].Line, head[^1].Line) : (0, 0), data.Count > 0 ? data[0].Line : 0, [.. names], columns, typical, header.Why)
        {
            Before = Before(rows, header, data),
            Sure = [.. columns.Where(column => data.Take(50).Count(row => !row.IsBlank(column)) * 20 >= Math.Min(50, data.Count) * 19)],
        };
    }

    /// <summary>To the right of the last header a stray cell is no column: an unquoted comma has shifted its row.</summary>
    private static bool IsNamelessColumn(List<Row> data, int column, string[] names)
    {
        int filled = data.Count(row => !row.IsBlank(column));
        bool beyond = column > Array.FindLastIndex(names, name => name.Length > 0) && names.Any(name => name.Length > 0);
        return beyond ? filled >= 2 && filled * 10 >= data.Count : filled > 0;
    }

    private static int Typical(List<Row> data)
    {
        int[] filled = [.. data.Take(100).Select(row => row.Filled()).Order()];
        return filled.Length == 0 ? 0 : filled[filled.Length / 2];
    }

    private static ImmutableArray<SkippedRows> Before(List<Row> rows, HeaderRows header, List<Row> data)
    {
        int headerFirst = header.Found ? rows[header.First].Line : data.Count > 0 ? data[0].Line : 1;
        var skipped = ImmutableArray.CreateBuilder<SkippedRows>();
        if (headerFirst > 1)
        {
            skipped.Add(new(1, headerFirst - 1, new("見出しより上の表題・注記", "title or notes above the header")));
        }

        if (header.Found && header.FirstData > header.Last + 1 && header.FirstData < rows.Count)
        {
            skipped.Add(new(rows[header.Last + 1].Line, rows[header.FirstData].Line - 1, new("型を説明する行", "rows that describe types")));
        }

        return skipped.ToImmutable();
    }
}
