using System.Collections.Immutable;
using Hiraku.Definitions.Schemas;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Extract.Inspect;
using Hiraku.Pipeline.Map;
using Hiraku.Pipeline.Map.Headers;

namespace Hiraku.Cli.Inspecting;

/// <summary>What a file is, and what could become of it: the reading side and the best schema with its mapping.</summary>
/// <param name="Match">Null where no schema knows any of its headers.</param>
internal sealed record FileStory(Inspection Inspection, SchemaMatch? Match, HeaderMatching Matching)
{
    /// <summary>False where the command was called outside a project: then no schema was there to fit.</summary>
    public bool HasSchemas { get; init; } = true;

    /// <summary>Below this a schema is a guess that would only mislead.</summary>
    public const double LeastConfidence = 0.4;

    /// <summary>Schemas of the project, or of the folder the command was called in.</summary>
    public static FileStory Read(string path, string project)
    {
        Inspection inspection = Inspector.Inspect(path);
        if (inspection.Raw is null)
        {
            return new FileStory(inspection, null, new HeaderMatching());
        }

        ImmutableSortedDictionary<string, TableSchema> schemas = SchemaLibrary.Read(project, new DiagnosticBag());
        SchemaMatch? match = SchemaMatcher.Best(inspection.Raw, schemas.Values);
        return match is null || match.Confidence < LeastConfidence
            ? new FileStory(Doubting(inspection, null), null, new HeaderMatching()) { HasSchemas = !schemas.IsEmpty }
            : new FileStory(Doubting(inspection, match.Schema), match, HeaderMatcher.Match(inspection.Raw, match.Schema));
    }

    private static Inspection Doubting(Inspection inspection, TableSchema? schema) =>
        HeaderDoubt.Of(inspection.Raw!, schema) is { } doubt ? inspection with { Diagnostics = [.. inspection.Diagnostics, doubt] } : inspection;
}
