using System.Collections.Immutable;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Map.Values;

namespace Hiraku.Pipeline.Map.Headers;

/// <summary>
/// Finds the field that each header means: by its name, an alias, an earlier version's name, another spelling, a department's
/// word, then by likeness of header and values. What stays below the sure line is a question, never a guess.
/// </summary>
public static class HeaderMatcher
{
    /// <summary>A match at least this sure is taken without asking.</summary>
    public const double Sure = 0.8;

    public static HeaderMatching Match(RawTable raw, TableSchema schema) => Match(raw, schema, new HashSet<int>(), new HashSet<int>());

    /// <param name="takenColumns">Columns that dataset.yml has spoken of.</param>
    /// <param name="takenFields">Fields that dataset.yml has spoken of.</param>
    internal static HeaderMatching Match(RawTable raw, TableSchema schema, IReadOnlySet<int> takenColumns, IReadOnlySet<int> takenFields)
    {
        var names = FieldNames.Of(schema);
        var candidates = new CandidateFinder(names);
        var draft = new MatchDraft(raw, schema, takenFields);
        foreach (int column in Enumerable.Range(0, raw.Headers.Length).Where(column => !takenColumns.Contains(column)))
        {
            string header = names.Find(raw.Headers[column]).IsEmpty ? WithoutRepeat(raw.Headers, column) : raw.Headers[column];
            ColumnLook look = ColumnLook.Of(column < raw.Sample.Length ? raw.Sample[column] : []);
            string key = HeaderText.Key(header);
            if (names.Scattered.Contains(key) || (names.Dropped.Contains(key) && names.Find(header).IsEmpty))
            {
                draft.Drop(column);
            }
            else
            {
                draft.Add(column, look, candidates.Find(column, header, key, look));
            }
        }

        return draft.Decide();
    }

    /// <summary>A second 定員 came as 定員_2, so that both can be named; it means 定員 all the same.</summary>
    private static string WithoutRepeat(ImmutableArray<string> headers, int column)
    {
        string header = headers[column];
        int at = header.LastIndexOf('_');
        bool isRepeat = at > 0 && at < header.Length - 1 && header[(at + 1)..].All(char.IsAsciiDigit) && headers.IndexOf(header[..at]) is >= 0 and int first && first < column;
        return isRepeat ? header[..at] : header;
    }
}
