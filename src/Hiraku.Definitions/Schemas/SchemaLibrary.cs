using System.Collections.Immutable;
using System.Text.Json;
using Hiraku.Definitions.Rules;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;

namespace Hiraku.Definitions.Schemas;

/// <summary>Every <c>schemas/&lt;standard&gt;/&lt;name&gt;.json</c> of a project, those that extend another after the one they extend.</summary>
public static class SchemaLibrary
{
    private const long MaximumBytes = 8L << 20;

    public static ImmutableSortedDictionary<string, TableSchema> Read(string projectFolder, DiagnosticBag bag)
    {
        var waiting = new List<Draft>();
        var schemas = ImmutableSortedDictionary.CreateBuilder<string, TableSchema>(StringComparer.Ordinal);
        foreach (Draft draft in Drafts(projectFolder, bag))
        {
            if (draft.Extends is null)
            {
                Keep(draft, null, schemas);
            }
            else
            {
                waiting.Add(draft);
            }
        }

        while (waiting.FindIndex(draft => schemas.ContainsKey(draft.Extends!)) is >= 0 and int ready)
        {
            Keep(waiting[ready], schemas[waiting[ready].Extends!], schemas);
            waiting.RemoveAt(ready);
        }

        foreach (Draft draft in waiting)
        {
            draft.File.Report(SchemaRules.NothingToExtend(draft.File.At, draft.Extends!, NearestName.Of(draft.Extends!, schemas.Keys)));
        }

        return schemas.ToImmutable();
    }

    private static void Keep(Draft draft, TableSchema? basis, ImmutableSortedDictionary<string, TableSchema>.Builder schemas)
    {
        if (SchemaReader.Read(draft.Root, draft.Id, basis, draft.File) is { } schema)
        {
            schemas[draft.Id] = schema;
        }
    }

    private static IEnumerable<Draft> Drafts(string projectFolder, DiagnosticBag bag)
    {
        string folder = Path.Combine(projectFolder, "schemas");
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        var patterns = new HashSet<string>(StringComparer.Ordinal);
        foreach (string standard in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            foreach (string path in Directory.GetFiles(standard, "*.json").Order(StringComparer.Ordinal))
            {
                string id = Path.GetFileName(standard) + "/" + Path.GetFileNameWithoutExtension(path);
                var file = new SchemaFile(path, "schemas/" + id + ".json", bag) { SoundPatterns = patterns };
                if (Open(id, file) is { } draft)
                {
                    yield return draft;
                }
            }
        }
    }

    private static Draft? Open(string id, SchemaFile file)
    {
        if (new FileInfo(file.Path).Length > MaximumBytes)
        {
            file.Report(SchemaRules.Incomplete(file.At, "8 MiB"));
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(ReadBytes(file.Path), new JsonDocumentOptions { MaxDepth = 32, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            JsonElement root = document.RootElement.Clone();
            return SchemaFile.Object(root, "x-hiraku") is { } about ? Check(new Draft(id, root, SchemaFile.Text(about, "extends"), file), about) : Missing(file);
        }
        catch (JsonException fault)
        {
            file.Report(SchemaRules.BrokenJson(file.At with { Line = (int)(fault.LineNumber ?? 0) + 1 }));
            return null;
        }
    }

    private static ReadOnlyMemory<byte> ReadBytes(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        bool hasMark = bytes is [0xEF, 0xBB, 0xBF, ..];
        return bytes.AsMemory(hasMark ? 3 : 0);
    }

    private static Draft? Missing(SchemaFile file)
    {
        file.Report(SchemaRules.Incomplete(file.At, "x-hiraku"));
        return null;
    }

    /// <summary>The id is where the file lies, so that a name in a dataset.yml leads to the file.</summary>
    private static Draft? Check(Draft draft, JsonElement about)
    {
        if (SchemaFile.Text(about, "id") is { } said && said != draft.Id)
        {
            draft.File.Report(SchemaRules.IdAgainstPath(draft.File.At, said, draft.Id));
            return null;
        }

        return draft;
    }

    private sealed record Draft(string Id, JsonElement Root, string? Extends, SchemaFile File);
}
