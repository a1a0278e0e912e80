using System.Globalization;
using System.Text.Json.Nodes;
using Hiraku.Cli.Building;
using Hiraku.Cli.Terminal;
using Hiraku.Pipeline.Flow.Datasets;

namespace Hiraku.Cli.Telling;

/// <summary>The run as lines of JSON in out/state/logs, one file per run, written while it goes on. The oldest files go.</summary>
internal sealed class RunLog : IDisposable
{
    private const int KeptRuns = 100;

    private readonly StreamWriter? lines;

    public RunLog(string folder, string asOf)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (string old in Directory.GetFiles(folder, "build-*.jsonl").OrderDescending(StringComparer.Ordinal).Skip(KeptRuns - 1))
            {
                File.Delete(old);
            }

            string name = "build-" + DateTime.UtcNow.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture) + ".jsonl";
            lines = new StreamWriter(Path.Combine(folder, name)) { AutoFlush = true };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A log that cannot be written must not cost the run.
        }

        Write("start", new JsonObject { ["as_of"] = asOf, ["version"] = ProgramVersion.Text });
    }

    public void Told(DatasetOutcome outcome) => Write("dataset", new JsonObject
    {
        ["id"] = outcome.Dataset.Id,
        ["status"] = outcome.Action.ToString().ToLowerInvariant(),
        ["rows_read"] = outcome.RowsRead,
        ["rows_published"] = outcome.RowsPublished,
        ["findings"] = outcome.Diagnostics.Total,
        ["why"] = outcome.State.HeldWhy.Ja,
    });

    public void Ended(FinishedRun run) => Write("end", RunResultJson.Of(run));

    public void Notice(string channel, string problem) => Write("notify", new JsonObject { ["channel"] = channel, ["problem"] = problem });

    public void Dispose() => lines?.Dispose();

    private void Write(string name, JsonObject content)
    {
        content.Insert(0, "time", DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture));
        content.Insert(1, "event", name);
        try
        {
            lines?.WriteLine(JsonText.OneLine(content));
        }
        catch (IOException)
        {
            // A full disk: see above.
        }
    }
}
