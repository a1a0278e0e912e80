using System.Text.Json.Nodes;
using Hiraku.Cli.Terminal;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Extract.Inference;
using Hiraku.Pipeline.Map.Headers;

namespace Hiraku.Cli.Inspecting;

/// <summary><c>inspect --format json</c> (SPEC §4).</summary>
internal static class FileStoryJson
{
    public static JsonObject Of(FileStory story)
    {
        Extraction? extraction = story.Inspection.Extraction;
        return new JsonObject
        {
            ["file"] = story.Inspection.File,
            ["kind"] = story.Inspection.Kind,
            ["encoding"] = extraction?.Encoding,
            ["evidence"] = extraction is null ? null : JsonText.Both(extraction.Evidence),
            ["newline"] = extraction?.Newline,
            ["delimiter"] = extraction?.Delimiter,
            ["sheet"] = extraction?.Sheet,
            ["header_rows"] = new JsonArray(extraction?.HeaderRows.First ?? 0, extraction?.HeaderRows.Last ?? 0),
            ["first_row"] = extraction?.FirstRow ?? 0,
            ["last_row"] = extraction?.LastRow ?? 0,
            ["rows"] = story.Inspection.Rows,
            ["skipped"] = Array(extraction?.Skipped ?? [], Skipped),
            ["columns"] = Array(story.Inspection.Columns, Column),
            ["schema"] = story.Match is null ? null : new JsonObject { ["id"] = story.Match.Schema.Id, ["confidence"] = Math.Round(story.Match.Confidence, 3) },
            ["mapping"] = Array(story.Matching.Matches, match => Mapping(story, match)),
            ["questions"] = Array(story.Matching.Questions, question => Question(story, question)),
            ["diagnostics"] = Array(story.Inspection.Diagnostics, Diagnostic),
        };
    }

    private static JsonObject Skipped(SkippedRows skipped) => new()
    {
        ["rows"] = new JsonArray(skipped.First, skipped.Last),
        ["why"] = JsonText.Both(skipped.Why),
    };

    private static JsonObject Column(ColumnProfile column) => new()
    {
        ["header"] = column.Header,
        ["type"] = column.Type.ToString().ToLowerInvariant(),
        ["kind"] = column.Kind.NameOf(),
        ["fill"] = Math.Round(column.Fill, 4),
        ["examples"] = Array(column.Examples, example => JsonValue.Create(example)),
        ["personal"] = column.Personal,
    };

    private static JsonObject Mapping(FileStory story, HeaderMatch match) => new()
    {
        ["header"] = story.Inspection.Raw!.Headers[match.Column],
        ["field"] = story.Match!.Schema.Fields[match.Field].Name,
        ["confidence"] = Math.Round(match.Confidence, 3),
        ["why"] = JsonText.Both(match.Why),
    };

    private static JsonObject Question(FileStory story, HeaderQuestion question) => new()
    {
        ["header"] = story.Inspection.Raw!.Headers[question.Column],
        ["candidates"] = Array(question.Candidates, candidate => Mapping(story, candidate)),
    };

    private static JsonObject Diagnostic(Diagnostic diagnostic) => new()
    {
        ["rule"] = diagnostic.Rule.Name,
        ["code"] = diagnostic.Rule.Code,
        ["severity"] = diagnostic.Severity.ToString().ToLowerInvariant(),
        ["cell"] = diagnostic.Location.Cell,
        ["line"] = diagnostic.Location.Line,
        ["message"] = JsonText.Both(diagnostic.Message),
        ["hint"] = JsonText.Both(diagnostic.Hint),
    };

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> node) => [.. items.Select(node)];
}
