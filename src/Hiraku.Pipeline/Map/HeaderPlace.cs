using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Model.Tables;

namespace Hiraku.Pipeline.Map;

/// <summary>Where the table's header stands in the clerk's file, for messages about headers.</summary>
internal sealed class HeaderPlace
{
    public HeaderPlace(RawTable raw)
    {
        Headers = raw.Headers;
        ImmutableArray<Extraction> extractions = raw.Extractions();
        Row = extractions.IsDefaultOrEmpty ? new Location("") : new Location(extractions[0].File.Name, extractions[0].Sheet, extractions[0].HeaderRows.Last);
    }

    public ImmutableArray<string> Headers { get; }

    public Location Row { get; }

    public Location For(string? field) => Row with { Field = field };
}
