using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Hiraku.Model;
using Hiraku.Pipeline.Catalogue.Ckan.Push;

namespace Hiraku.Cli.Published;

/// <summary>What a push to a catalogue did, or would do.</summary>
internal static class PushReport
{
    public static JsonObject Json(ImmutableArray<PushAction> actions, bool isDryRun) => new()
    {
        ["dry_run"] = isDryRun,
        ["actions"] = new JsonArray([.. actions.Select(action => (JsonNode)new JsonObject
        {
            ["action"] = action.Verb.ToString().ToLowerInvariant(),
            ["package"] = action.Package,
            ["resource"] = action.Resource,
            ["changed"] = new JsonArray([.. action.Changed.Select(key => (JsonNode)key)]),
            ["error"] = action.Error,
        })]),
    };

    public static void Print(TextWriter output, ImmutableArray<PushAction> actions, bool isDryRun, string language)
    {
        string Said(string ja, string en) => new LocalizedText(ja, en).In(language);
        foreach (PushAction action in actions.Where(action => action.Verb != PushVerb.Unchanged && action.Error is null))
        {
            string changed = action.Changed.IsEmpty ? "" : $" ({string.Join(", ", action.Changed)})";
            output.WriteLine($"  {Word(action.Verb).In(language)} {action.Package}{(action.Resource is null ? "" : $" / {action.Resource}")}{changed}");
        }

        int done = actions.Count(action => action.Error is null && action.Verb is PushVerb.Create or PushVerb.Update or PushVerb.Delete);
        int same = actions.Count(action => action.Error is null && action.Verb is PushVerb.Unchanged);
        output.WriteLine(isDryRun
            ? Said($"試しに調べました: 変更が必要 {done}件、変更なし {same}件。カタログには何も書いていません。", $"Dry run: {done} changes needed, {same} unchanged. Nothing was written.")
            : Said($"変更 {done}件、変更なし {same}件", $"{done} changes made, {same} unchanged"));
    }

    private static LocalizedText Word(PushVerb verb) => verb switch
    {
        PushVerb.Create => new("追加", "create"),
        PushVerb.Update => new("更新", "update"),
        PushVerb.Delete => new("削除", "delete"),
        PushVerb.Orphan => new("カタログにだけある(そのままにします)", "only in the catalogue (left as it is)"),
        PushVerb.Unchanged => new("変更なし", "unchanged"),
        _ => throw new ArgumentOutOfRangeException(nameof(verb)),
    };
}
