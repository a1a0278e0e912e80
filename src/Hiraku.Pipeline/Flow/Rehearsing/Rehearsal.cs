using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Publish;
using Hiraku.Pipeline.Validate.Documents;

namespace Hiraku.Pipeline.Flow.Rehearsing;

/// <summary>
/// Goes once through what is slow the first time only (the stages of a run, JSON, the last gate), on another thread while this one has
/// other work: a short run is mostly such first times. It reads and writes no file.
/// </summary>
public static class Rehearsal
{
    private static int ofRuns;

    /// <summary>What every build needs: the states.</summary>
    public static void OfStates() => _ = Task.Run(() =>
        StateStore.Rehearse(new DatasetState { Dataset = new Dataset("", ""), Schema = new TableSchema("", [new Field("", FieldKind.Text)]) }));

    /// <summary>What a build needs that has anything to do: called where a dataset's run begins, it goes on beside the first of them.</summary>
    public static void OfRuns()
    {
        if (Interlocked.Exchange(ref ofRuns, 1) == 0)
        {
            _ = Task.Run(() => Run(new DiagnosticBag()));
        }
    }

    /// <summary>A small table through all stages that follow the reading, and a small document through the last gate.</summary>
    /// <param name="bag">Takes what there is to be said of them, which is nobody's concern.</param>
    internal static void Run(DiagnosticBag bag)
    {
        string[] cells = ["１", "令和6年4月1日", "０３(３９９３)１１１１", "東京都練馬区豊玉北６丁目１２番１号", "平日 午前9時～17時", "35°44′08″", "ｶﾞｷﾞ　有"];
        var nobody = new Project(
            "",
            new Publisher("", LocalizedText.Empty, LocalizedText.Empty, Bounds: null),
            new SiteSettings(LocalizedText.Empty, "https://example.jp/", ["ja"], "CC-BY-4.0", Tiles: null));
        var dataset = new Dataset("rehearsal", "") { Formats = ["csv", "json", "parquet"] };
        SmallRun.Through(nobody, dataset, [.. cells.Select(cell => Enumerable.Repeat(cell, SmallRun.Schema.Fields.Length).ToArray())], bag);
        JsonSchemaGate.Check(
            () => new MemoryStream("[{\"a\":\"1\"}]"u8.ToArray()),
            """{"type":"array","items":{"type":"object","properties":{"a":{"type":["string","null"],"pattern":"^1$","minLength":1}},"required":["a"],"additionalProperties":false}}""",
            "", rows: 1, all: false, bag);
    }
}
