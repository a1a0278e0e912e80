using System.Runtime.InteropServices;

namespace Hiraku.Model.Diagnostics;

/// <summary>
/// The faults of one run of one dataset. Counts all of them, hands all of them to the log, and keeps the first
/// <see cref="KeptPerRule"/> of each rule and field, so that one bad column of a million rows stays a hundred lines.
/// Stages write to it and never read it; not safe for several threads.
/// </summary>
public sealed class DiagnosticBag(IDiagnosticLog? log = null)
{
    public const int KeptPerRule = 100;

    private readonly List<Diagnostic> kept = [];
    private readonly Dictionary<(string Code, Severity Severity, string? Field), int> counts = [];

    /// <summary>The first of each rule and field, in the order found.</summary>
    public IReadOnlyList<Diagnostic> Kept => kept;

    /// <summary>How many of each rule, severity and field were found in all.</summary>
    public IReadOnlyDictionary<(string Code, Severity Severity, string? Field), int> Counts => counts;

    public long Total => counts.Values.Sum(count => (long)count);

    public bool HasErrors => counts.Any(entry => entry.Key.Severity == Severity.Error && entry.Value > 0);

    public void Add(Diagnostic diagnostic)
    {
        var key = (diagnostic.Rule.Code, diagnostic.Severity, diagnostic.Location.Field);
        ref int seen = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);
        if (seen++ < KeptPerRule)
        {
            kept.Add(diagnostic);
        }

        log?.Write(diagnostic);
    }

    /// <summary>A bag with the same content whose diagnostics, those found so far first, go to <paramref name="target"/>.</summary>
    public DiagnosticBag LoggedTo(IDiagnosticLog target)
    {
        var logged = new DiagnosticBag(target);
        kept.ForEach(logged.Add);
        return logged;
    }

    /// <summary>Adds what another bag kept, as if it were found here.</summary>
    public void AddKept(DiagnosticBag other) => other.kept.ForEach(Add);

    /// <summary>Takes over what another bag found; that bag's own log has had it already.</summary>
    public void Absorb(DiagnosticBag other)
    {
        foreach (var (key, count) in other.counts)
        {
            counts[key] = counts.GetValueOrDefault(key) + count;
        }

        kept.AddRange(other.kept);
    }

    public int Count(Severity severity) => counts.Where(entry => entry.Key.Severity == severity).Sum(entry => entry.Value);
}
