using System.Collections.Immutable;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Map.Values;

namespace Hiraku.Pipeline.Map.Headers;

/// <summary>All headers' candidates side by side: gives each field its column, and finds where two want the same.</summary>
internal sealed class MatchDraft(RawTable raw, TableSchema schema, IReadOnlySet<int> takenFields)
{
    /// <summary>Two matches nearer than this are equally good.</summary>
    private const double Tie = 0.011;

    private readonly List<(int Column, ColumnLook Look, ImmutableArray<HeaderMatch> Candidates)> columns = [];
    private readonly List<int> dropped = [];
    private readonly Dictionary<int, List<HeaderMatch>> fields = [];
    private readonly List<HeaderQuestion> questions = [];
    private readonly List<HeaderClash> clashes = [];

    public void Drop(int column) => dropped.Add(column);

    public void Add(int column, ColumnLook look, ImmutableArray<HeaderMatch> candidates) =>
        columns.Add((column, look, [.. candidates.Where(candidate => !takenFields.Contains(candidate.Field))]));

    public HeaderMatching Decide()
    {
        GiveSureOnes();
        DropLonelyParts();
        GiveByValues();
        AskRest();
        HashSet<int> used = [.. fields.Values.SelectMany(matches => matches).Select(match => match.Column), .. questions.Select(question => question.Column), .. dropped,
            .. clashes.SelectMany(clash => clash.Matches).Select(match => match.Column)];
        return new HeaderMatching
        {
            Matches = [.. fields.OrderBy(entry => entry.Key).SelectMany(entry => entry.Value.OrderBy(match => match.Column))],
            Questions = [.. questions.OrderBy(question => question.Column)],
            Clashes = [.. clashes.OrderBy(clash => clash.Field)],
            Unknown = [.. columns.Select(entry => entry.Column).Where(column => !used.Contains(column)).Order()],
            Dropped = [.. dropped.Order()],
        };
    }

    /// <summary>Surest first; a field keeps the first that comes, its equals are a clash, weaker ones a question.</summary>
    private void GiveSureOnes()
    {
        var sure = columns
            .SelectMany(entry => entry.Candidates.Where(candidate => !IsOutspoken(candidate, entry.Look)).Where(candidate => candidate.Confidence >= HeaderMatcher.Sure && IsUnrivalled(candidate, entry.Candidates)))
            .OrderByDescending(match => match.Confidence).ThenBy(match => match.Column).ThenBy(match => match.Field);
        var placed = new HashSet<int>();
        foreach (HeaderMatch match in sure)
        {
            // An older field that became two (日時 → 日 and 時間) feeds both.
            if (placed.Contains(match.Column) && !match.IsSplit)
            {
                continue;
            }

            if (!fields.TryGetValue(match.Field, out List<HeaderMatch>? holders))
            {
                fields[match.Field] = [match];
                placed.Add(match.Column);
            }
            else if (match.IsPart && holders.All(holder => holder.IsPart))
            {
                holders.Add(match);
                placed.Add(match.Column);
            }
            else if (!match.IsPart && holders[0].Confidence - match.Confidence < Tie)
            {
                Clash(match, holders[0]);
                placed.Add(match.Column);
            }
        }

        foreach (HeaderClash clash in clashes)
        {
            fields.Remove(clash.Field);
        }
    }

    /// <summary>One header that names two fields equally well is no sure match, unless one old field became both.</summary>
    private static bool IsUnrivalled(HeaderMatch match, ImmutableArray<HeaderMatch> candidates) =>
        candidates.All(other => other.Field == match.Field || (other.IsSplit && match.IsSplit) || Math.Abs(other.Confidence - match.Confidence) >= Tie);

    /// <summary>種別 holds 私立, and 施設種別 beside it holds what the field's code list allows: then 施設種別 is the 種別 that is meant.</summary>
    private bool IsOutspoken(HeaderMatch match, ColumnLook look)
    {
        Field field = schema.Fields[match.Field];
        return field.Kind == FieldKind.Code && columns.Count(entry => entry.Candidates.Any(other => other.Field == match.Field)) > 1
            && look.Fit(field) < 0 && columns.Any(entry => entry.Column != match.Column && entry.Look.Fit(field) > 0
            && entry.Candidates.Any(other => other.Field == match.Field && other.Confidence >= HeaderMatcher.Sure));
    }

    private void Clash(HeaderMatch match, HeaderMatch holder)
    {
        int at = clashes.FindIndex(clash => clash.Field == match.Field);
        if (at < 0)
        {
            clashes.Add(new HeaderClash(match.Field, [holder, match]));
        }
        else
        {
            clashes[at] = clashes[at] with { Matches = clashes[at].Matches.Add(match) };
        }
    }

    /// <summary>市区町村名 without 都道府県名 is not yet 地方公共団体名: the publisher's own name is better.</summary>
    private void DropLonelyParts()
    {
        foreach (var (field, matches) in fields.Where(entry => entry.Value is [{ IsPart: true }]).ToList())
        {
            dropped.Add(matches[0].Column);
            fields.Remove(field);
        }
    }

    /// <summary>A column whose values are phones is a phone, where the schema has one such field, no other column feeds it, and the header does not object.</summary>
    private void GiveByValues()
    {
        GiveCoordinates();
        foreach (FieldKind kind in ValueEvidence.Kinds)
        {
            int[] open = [.. Enumerable.Range(0, schema.Fields.Length).Where(field => schema.Fields[field].Kind == kind && IsOpen(field))];
            bool isFed = fields.Keys.Any(field => schema.Fields[field].Kind == kind) || clashes.Any(clash => schema.Fields[clash.Field].Kind == kind);
            int[] looking = [.. Free().Where(entry => ValueEvidence.Speaks(kind, entry.Look) && !MeansOther(kind, entry.Candidates)).Select(entry => entry.Column)];
            if (open.Length == 1 && !isFed && looking.Length == 1 && ValueEvidence.Allows(kind, raw.Headers[looking[0]]))
            {
                fields[open[0]] = [new HeaderMatch(looking[0], open[0], ValueEvidence.Confidence(kind), ValueEvidence.Why(kind))];
            }
        }
    }

    /// <summary>A header that speaks of another field is not overruled by its values.</summary>
    private bool MeansOther(FieldKind kind, ImmutableArray<HeaderMatch> candidates) =>
        candidates.Any(candidate => candidate.Confidence >= 0.6 && schema.Fields[candidate.Field].Kind != kind);

    private void GiveCoordinates()
    {
        int latitude = Array.FindIndex([.. schema.Fields], field => field.Kind == FieldKind.Latitude);
        int longitude = Array.FindIndex([.. schema.Fields], field => field.Kind == FieldKind.Longitude);
        if (latitude < 0 || longitude < 0 || !IsOpen(latitude) || !IsOpen(longitude))
        {
            return;
        }

        int[] columnsWithBoth = [.. Free().Where(entry => entry.Look.Filled > 0 && entry.Look.Share(FieldKind.Coordinates) >= 0.7).Select(entry => entry.Column)];
        if (columnsWithBoth is [var column])
        {
            fields[latitude] = [new HeaderMatch(column, latitude, 0.9, MapReasons.Coordinates)];
            fields[longitude] = [new HeaderMatch(column, longitude, 0.9, MapReasons.Coordinates)];
        }
    }

    private void AskRest()
    {
        foreach (var (column, _, candidates) in Free().ToList())
        {
            ImmutableArray<HeaderMatch> worth = [.. candidates.Where(candidate => candidate.Confidence >= 0.5 && !candidate.IsPart).Take(3).Select(Explain)];
            if (!worth.IsEmpty)
            {
                questions.Add(new HeaderQuestion(column, worth));
            }
        }
    }

    private HeaderMatch Explain(HeaderMatch match) =>
        fields.TryGetValue(match.Field, out List<HeaderMatch>? holders)
            ? match with { Confidence = Math.Min(match.Confidence, 0.5), Why = MapReasons.Taken(match.Why, raw.Headers[holders[0].Column]) }
            : match with { Confidence = Math.Min(match.Confidence, 0.79) };

    private bool IsOpen(int field) => !fields.ContainsKey(field) && !takenFields.Contains(field) && clashes.All(clash => clash.Field != field);

    private IEnumerable<(int Column, ColumnLook Look, ImmutableArray<HeaderMatch> Candidates)> Free()
    {
        HashSet<int> used = [.. fields.Values.SelectMany(matches => matches).Select(match => match.Column), .. clashes.SelectMany(clash => clash.Matches).Select(match => match.Column)];
        return columns.Where(entry => !used.Contains(entry.Column));
    }
}
