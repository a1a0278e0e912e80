using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Map.Values;

namespace Hiraku.Pipeline.Map.Headers;

/// <summary>The fields one header may mean, surest first.</summary>
internal sealed class CandidateFinder(FieldNames names)
{
    /// <summary>A header that only ends like a name is a question, unless its values speak for it.</summary>
    private const double Ending = 0.72;

    private readonly ImmutableArray<(string Key, NamedField Named)> keys = [.. names.Keys];

    public ImmutableArray<HeaderMatch> Find(int column, string header, string key, ColumnLook look)
    {
        ImmutableArray<NamedField> known = ByName(header, key);
        if (!known.IsEmpty)
        {
            return [.. known.Select(named => Weigh(column, named, look)).OrderByDescending(match => match.Confidence)];
        }

        return header.Length == 0 ? [] : [.. ByLikeness(column, key, look).OrderByDescending(match => match.Confidence).Take(3)];
    }

    private ImmutableArray<NamedField> ByName(string header, string key)
    {
        if (names.Find(header) is { IsEmpty: false } found)
        {
            return found;
        }

        var (bare, bracket) = HeaderText.SplitBracket(key);
        if (bracket.Length > 0 && names.FindKey(bare + bracket) is { IsEmpty: false } joined)
        {
            return joined;
        }

        if (bracket.Length > 0 && names.FindKey(bare) is { IsEmpty: false } plain)
        {
            return [.. plain.Select(named => WithoutBracket(named, bracket))];
        }

        if (DepartmentWords.Find(key, names) is { IsEmpty: false } words)
        {
            return words;
        }

        if (bracket.Length > 0 && DepartmentWords.Find(bare, names) is { IsEmpty: false } bareWords)
        {
            return [.. bareWords.Select(named => WithoutBracket(named, bracket))];
        }

        return ByHeadingRow(header) is { IsEmpty: false } headings ? headings : ByEnding(key);
    }

    /// <summary>公園HPアドレス ends as a field's name does; sure enough only where the values agree, which <see cref="Weigh"/> sees to.</summary>
    private ImmutableArray<NamedField> ByEnding(string key)
    {
        var found = keys
            .Where(entry => entry.Key.Length >= 2 && key.Length > entry.Key.Length && key.EndsWith(entry.Key, StringComparison.Ordinal)
                && !entry.Named.Part && ValueEvidence.IsProof(names.Schema.Fields[entry.Named.Field].Kind)
                && ValueEvidence.Allows(names.Schema.Fields[entry.Named.Field].Kind, key))
            .OrderByDescending(entry => entry.Key.Length);
        return [.. found.Select(entry => entry.Named with { Confidence = Ending, Why = MapReasons.Ending(entry.Named.Why, entry.Key) }).DistinctBy(named => named.Field).Take(1)];
    }

    private static NamedField WithoutBracket(NamedField named, string bracket) =>
        HeaderUnits.IsScaled(bracket) ? named with { Confidence = 0.6, Why = MapReasons.Scaled(named.Why, bracket) }
        : HeaderUnits.IsHarmless(bracket) ? named with { Confidence = named.Confidence - 0.04, Why = MapReasons.Bracket(named.Why, bracket) }
        : named with { Confidence = 0.7, Why = MapReasons.Bracket(named.Why, bracket) };

    /// <summary>A header over several rows came as 上段_下段: the field may be the last part, or the parts may repeat it.</summary>
    private ImmutableArray<NamedField> ByHeadingRow(string header)
    {
        int at = header.LastIndexOf('_');
        if (at <= 0 || at == header.Length - 1)
        {
            return [];
        }

        string last = header[(at + 1)..];
        return
        [
            .. names.Find(last).Where(named => !named.Part)
                .Select(named => named with { Confidence = Math.Min(0.86, named.Confidence - 0.12), Why = MapReasons.Segment(named.Why, last) }),
        ];
    }

    private HeaderMatch Weigh(int column, NamedField named, ColumnLook look)
    {
        Field field = names.Schema.Fields[named.Field];
        if (named.Confidence is Ending)
        {
            return new HeaderMatch(column, named.Field, look.Fit(field) > 0 ? 0.84 : Ending, named.Why);
        }

        // The field's own name stands whatever the values are: what is wrong with them, the normaliser says cell by cell.
        bool isAgainst = named.Confidence < 0.995 && SpeaksClearly(field.Kind) && look.Filled >= 5 && look.Fit(field) < 0;
        return isAgainst
            ? new HeaderMatch(column, named.Field, Math.Min(0.7, named.Confidence - 0.25), MapReasons.Against(named.Why)) { IsPart = named.Part, IsSplit = named.Split }
            : new HeaderMatch(column, named.Field, named.Confidence, named.Why) { IsPart = named.Part, IsSplit = named.Split };
    }

    /// <summary>Kinds whose values can be told from others even when they are written badly.</summary>
    private static bool SpeaksClearly(FieldKind kind) =>
        kind is FieldKind.Phone or FieldKind.PostalCode or FieldKind.Latitude or FieldKind.Longitude or FieldKind.Url or FieldKind.Email
            or FieldKind.CorporateNumber or FieldKind.Kana or FieldKind.MunicipalityCode or FieldKind.Integer or FieldKind.Number or FieldKind.Address or FieldKind.Building;

    private IEnumerable<HeaderMatch> ByLikeness(int column, string key, ColumnLook look)
    {
        var best = new Dictionary<int, (double Likeness, string Name)>();
        foreach (var (name, named) in keys)
        {
            double likeness = named.Part ? 0 : Likeness.Of(key, name);
            if (likeness >= Least(key) && likeness > best.GetValueOrDefault(named.Field).Likeness)
            {
                best[named.Field] = (likeness, name);
            }
        }

        foreach (var (field, (likeness, name)) in best)
        {
            int fit = look.Fit(names.Schema.Fields[field]);
            LocalizedText why = MapReasons.Similar(names.Schema.Fields[field].Name, likeness);
            double confidence = (likeness * 0.8) + (fit * 0.12);
            yield return new HeaderMatch(column, field, Math.Clamp(Math.Round(confidence, 3), 0, likeness >= 0.85 ? 0.88 : 0.79), fit < 0 ? MapReasons.Against(why) : why);
        }
    }

    /// <summary>A Japanese character says as much as a few letters, so letters must agree more.</summary>
    private static double Least(string key) => key.All(char.IsAscii) ? 0.7 : 0.5;
}
