using Hiraku.Model;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Report.Csv;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Tests.Pipeline.Report;

public sealed class AheadLogTests
{
    private readonly Lines lines = new();

    [Fact]
    public void What_was_read_ahead_stands_where_its_batch_was_judged()
    {
        var log = new AheadLog(lines);
        log.Write(Found("before"));
        List<int> read = [.. log.Read(Reading(log))];

        foreach (int batch in log.Judge(read))
        {
            lines.Write(Found($"judged {batch}"));
        }

        log.Write(Found("after"));
        Assert.Equal(["before", "read 1", "judged 1", "read 2", "judged 2", "read end", "after"], lines.Written);
    }

    [Fact]
    public void What_was_read_ahead_is_not_lost_when_judging_breaks_off()
    {
        var log = new AheadLog(lines);
        _ = log.Read(Reading(log)).Count();

        log.End();

        Assert.Equal(["read 1", "read 2", "read end"], lines.Written);
    }

    private static IEnumerable<int> Reading(AheadLog log)
    {
        log.Write(Found("read 1"));
        yield return 1;
        log.Write(Found("read 2"));
        yield return 2;
        log.Write(Found("read end"));
    }

    private static Diagnostic Found(string what) => Diagnostic.Of(FieldRules.PatternMismatch, new Location("a.csv"), LocalizedText.Same(what));

    private sealed class Lines : IDiagnosticLog
    {
        public List<string> Written { get; } = [];

        public void Write(Diagnostic diagnostic) => Written.Add(diagnostic.Message.Ja);
    }
}
