using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Map.Headers;
using Hiraku.Pipeline.Map.Subjects;

namespace Hiraku.Pipeline.Map;

/// <summary>The schema a table seems to follow.</summary>
/// <param name="Confidence">0 to 1.</param>
public sealed record SchemaMatch(TableSchema Schema, double Confidence);

/// <summary>
/// Names the schema that a table follows: the one that knows most of its headers, where a header that few schemas know
/// (小児対応設備の有無) says more than one they all know (名称), and the file's name, its sheet's and its values have a say.
/// </summary>
public static class SchemaMatcher
{
    /// <summary>A header that at most a fourth of the schemas know.</summary>
    private const double TellingWeight = 0.45;

    /// <summary>Fewer telling headers than this do not say what a table is about.</summary>
    private const int TellingHeaders = 3;

    /// <summary>So much of a table is only explained by headers of the schema's own.</summary>
    private const double SureScore = 0.7;

    /// <summary>A header that at most two schemas know: it belongs to their subject. Opening hours and weekdays belong to every building.</summary>
    private const double OwnWeight = 0.75;

    /// <summary>One such header may be chance (業種 in a list of shops); two are not.</summary>
    private const int OwnHeaders = 2;

    /// <summary>So much of a schema's fields makes its form, whatever law the table is kept by.</summary>
    private const double WholeForm = 0.5;

    /// <summary>The best schema; null where none knows a single header. A schema that another replaces is never the best: the other upgrades it.</summary>
    public static SchemaMatch? Best(RawTable raw, IEnumerable<TableSchema> schemas)
    {
        TableSchema[] all = [.. schemas];
        HashSet<string> replaced = [.. all.Where(schema => schema.IsNational).SelectMany(schema => schema.Supersedes)];
        (TableSchema Schema, HashSet<string> Known)[] current =
            [.. all.Where(schema => !replaced.Contains(schema.Id)).Select(schema => (schema, Known(raw, schema)))];
        Dictionary<string, double> weights = raw.Headers.Where(header => header.Length > 0).Distinct(StringComparer.Ordinal)
            .ToDictionary(header => header, header => Weight(current.Count(entry => entry.Known.Contains(header)), current.Length), StringComparer.Ordinal);
        var subject = TableSubject.Of(raw);
        return current
            .Where(entry => entry.Known.Count > 0)
            .Select(entry => new SchemaMatch(entry.Schema, Score(entry.Schema, entry.Known, weights, subject)))
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

    private static double Score(TableSchema schema, HashSet<string> known, Dictionary<string, double> weights, TableSubject subject)
    {
        // The added 0.6 keeps a table of common headers alone (名称, 所在地, 緯度 …) from looking sure of anything.
        double explained = known.Sum(header => weights[header]) / (weights.Values.Sum() + 0.6);
        double covered = Math.Min(1, (double)known.Count / schema.Fields.Length);
        double score = (explained * 0.9) + (covered * 0.15);
        bool isTelling = score >= SureScore || known.Count(header => weights[header] >= TellingWeight) >= TellingHeaders;
        bool isOwn = SubjectWords.IsForAnyPlace(schema)
            || (known.Count(header => weights[header] >= OwnWeight) >= OwnHeaders && (covered >= WholeForm || !SubjectWords.IsOneLawOfMany(schema)));
        double judged = subject.Names(schema) ? score + 0.25 : !isOwn ? score * 0.4 : isTelling ? score : score / 2;
        return Math.Round(Math.Min(1, known.Count >= 4 || known.Count * 2 >= weights.Count ? judged : judged / 2), 3);
    }
}
