using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Normalize;
using Hiraku.Pipeline.Normalize.Single;
using Hiraku.Pipeline.Publish;
using Hiraku.Pipeline.Validate.Documents;

namespace Hiraku.Pipeline.Flow;

/// <summary>
/// Goes once through what is slow the first time only (tables, JSON, the last gate), on another thread while this one has other
/// work: a short run is mostly such first times. It reads and writes no file.
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
            _ = Task.Run(Run);
        }
    }

    private static void Run()
    {
        var settings = new NormalizeSettings(NotationSettings.Default);
        foreach (string kind in SingleNormalizer.Kinds)
        {
            SingleNormalizer.Read(kind, "1", settings);
        }

        JsonSchemaGate.Check(
            () => new MemoryStream("[{\"a\":\"1\"}]"u8.ToArray()),
            """{"type":"array","items":{"type":"object","properties":{"a":{"type":["string","null"],"pattern":"^1$","minLength":1}},"required":["a"],"additionalProperties":false}}""",
            "", rows: 1, all: false, new DiagnosticBag());
    }
}
