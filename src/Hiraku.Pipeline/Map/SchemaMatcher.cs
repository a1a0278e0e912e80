using System.Collections.Immutable;
using Hiraku.Model.Schemas;
using Hiraku.Model.Sources;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Map.Headers;

namespace Hiraku.Pipeline.Map;

/// <summary>The schema a table seems to follow.</summary>
/// <param name="Confidence">0 to 1.</param>
public sealed record SchemaMatch(TableSchema Schema, double Confidence);

/// <summary>
/// Names the schema that a table follows: the one that knows most of its headers, where a header that few schemas know
/// (小児対応設備の有無) says more than one they all know (名称), and the file's name has a say.
/// </summary>
public static class SchemaMatcher
{
    /// <summary>The best schema; null where none knows a single header. A schema that another replaces is never the best: the other upgrades it.</summary>
    public static SchemaMatch? Best(RawTable raw, IEnumerable<TableSchema> schemas)
    {
        TableSchema[] all = [.. schemas];
        HashSet<string> replaced = [.. all.Where(schema => schema.IsNational).SelectMany(schema => schema.Supersedes)];
        (TableSchema Schema, HashSet<string> Known)[] current =
            [.. all.Where(schema => !replaced.Contains(schema.Id)).Select(schema => (schema, Known(raw, schema)))];
        Dictionary<string, double> weights = raw.Headers.Where(header => header.Length > 0).Distinct(StringComparer.Ordinal)
            .ToDictionary(header => header, header => Weight(current.Count(entry => entry.Known.Contains(header)), current.Length), StringComparer.Ordinal);
        string place = Place(raw);
        return current
            .Where(entry => entry.Known.Count > 0)
            .Select(entry => new SchemaMatch(entry.Schema, Score(entry.Schema, entry.Known, weights, place)))
            .OrderByDescending(match => match.Confidence + ((match.Schema.Adoption ?? 0) / 4000.0)).ThenBy(match => match.Schema.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static HashSet<string> Known(RawTable raw, TableSchema schema)
    {
        var names = FieldNames.Of(schema);
        return
        [
            .. raw.Headers.Where(header => header.Length > 0 && (!names.Find(header).IsEmpty
                || !names.FindKey(HeaderText.SplitBracket(HeaderText.Key(header)).Bare).IsEmpty
                || !DepartmentWords.Find(HeaderText.Key(header), names).IsEmpty)),
        ];
    }

    /// <summary>1 for a header that one schema alone knows, near 0 for one they all know; a header nobody knows counts little against any.</summary>
    private static double Weight(int knowing, int schemas) =>
        knowing == 0 ? 0.3 : 0.05 + (0.95 * Math.Log((double)(schemas + 1) / knowing) / Math.Log(schemas + 1));

    private static double Score(TableSchema schema, HashSet<string> known, Dictionary<string, double> weights, string place)
    {
        // The added 0.6 keeps a table of common headers alone (名称, 所在地, 緯度 …) from looking sure of anything.
        double explained = known.Sum(header => weights[header]) / (weights.Values.Sum() + 0.6);
        double covered = Math.Min(1, (double)known.Count / schema.Fields.Length);
        double named = Names(schema).Any(name => name.Length > 1 && place.Contains(name, StringComparison.Ordinal)) ? 0.25 : 0;
        return Math.Round(Math.Min(1, (explained * 0.9) + (covered * 0.15) + named), 3);
    }

    private static IEnumerable<string> Names(TableSchema schema)
    {
        yield return HeaderText.Key(schema.Id[(schema.Id.LastIndexOf('/') + 1)..].Replace('-', '_'));
        yield return HeaderText.Key(schema.Title.Ja.Replace("一覧", "", StringComparison.Ordinal).Replace("設置箇所", "", StringComparison.Ordinal).Replace("アクセスポイント", "", StringComparison.Ordinal));
    }

    private static string Place(RawTable raw)
    {
        ImmutableArray<Extraction> extractions = raw.Extractions();
        return extractions.IsDefaultOrEmpty ? "" : HeaderText.Key(extractions[0].File.Name) + " " + HeaderText.Key(extractions[0].Sheet ?? "");
    }
}
