using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Map.Headers;

namespace Hiraku.Pipeline.Map;

/// <summary>A header that probably has another name now.</summary>
/// <param name="Field">The field it fed; null where it fed none.</param>
public sealed record RenamedHeader(string Was, string Now, string? Field, double Confidence);

/// <summary>How a source's headers differ from the last good run.</summary>
public sealed record HeaderDrift(ImmutableArray<string> Added, ImmutableArray<string> Gone, ImmutableArray<RenamedHeader> Renamed)
{
    public bool IsNone => Added.IsEmpty && Gone.IsEmpty && Renamed.IsEmpty;

    /// <param name="lastGood">The headers of the last good run.</param>
    /// <param name="fields">Which field each of those fed.</param>
    public static HeaderDrift Compare(ImmutableArray<string> lastGood, IReadOnlyDictionary<string, string> fields, ImmutableArray<string> now)
    {
        List<string> gone = [.. lastGood.Except(now, StringComparer.Ordinal)];
        List<string> added = [.. now.Except(lastGood, StringComparer.Ordinal)];
        var pairs = gone
            .SelectMany(was => added.Select(name => (Was: was, Now: name, Likeness: Likeness.Of(HeaderText.Key(was), HeaderText.Key(name)))))
            .Where(pair => pair.Likeness >= 0.5)
            .OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Was, StringComparer.Ordinal).ThenBy(pair => pair.Now, StringComparer.Ordinal);
        var renamed = ImmutableArray.CreateBuilder<RenamedHeader>();
        foreach (var (was, name, likeness) in pairs)
        {
            if (gone.Contains(was) && added.Contains(name))
            {
                gone.Remove(was);
                added.Remove(name);
                renamed.Add(new RenamedHeader(was, name, fields.GetValueOrDefault(was), Math.Round(likeness, 3)));
            }
        }

        return new HeaderDrift([.. added], [.. gone], renamed.ToImmutable());
    }

    /// <summary>Says it. Whether a required field was lost by it, mapping says.</summary>
    public void Report(Location header, IReadOnlyDictionary<string, string> fields, DiagnosticBag bag)
    {
        foreach (RenamedHeader renamed in Renamed)
        {
            bag.Add(MapRules.HeaderRenamed(header, renamed.Was, renamed.Now, renamed.Field));
        }

        foreach (string gone in Gone)
        {
            bag.Add(MapRules.HeaderGone(header, gone, fields.GetValueOrDefault(gone)));
        }

        foreach (string added in Added)
        {
            bag.Add(MapRules.HeaderAdded(header, added));
        }
    }
}
