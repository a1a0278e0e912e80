using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Map.Headers;

namespace Hiraku.Pipeline.Map;

/// <summary>Says what matching left open: questions, clashes, columns that stay inside.</summary>
internal static class MatchReport
{
    public static void Write(HeaderMatching found, TableSchema schema, HeaderPlace headers, DiagnosticBag bag)
    {
        foreach (HeaderClash clash in found.Clashes)
        {
            bag.Add(MapRules.TwoHeaders(headers.For(schema.Fields[clash.Field].Name), schema.Fields[clash.Field].Name, [.. clash.Matches.Select(match => headers.Headers[match.Column])]));
        }

        foreach (HeaderQuestion question in found.Questions)
        {
            bag.Add(MapRules.Question(headers.Row, headers.Headers[question.Column], question, schema));
        }

        foreach (int column in found.Unknown.Where(column => headers.Headers[column].Trim().Length > 0))
        {
            bag.Add(MapRules.Unmentioned(headers.Row, headers.Headers[column]));
        }

        foreach (int column in found.Dropped)
        {
            bag.Add(MapRules.DroppedByStandard(headers.Row, headers.Headers[column]));
        }
    }
}
