using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Region;

/// <summary>
/// The rows of a table that are data, as they stream by. A row that is blank, nearly empty or a total waits until it is known
/// whether data follow: if they do it was data after all (or a blank line), if not it was the table's foot.
/// </summary>
internal sealed class DataRows(ITabular tabular, TableRegion region, DiagnosticBag bag) : IDisposable
{
    private const int MostWaiting = 1000;
    private const int MostSkipped = 1000;

    private readonly IRowReader reader = tabular.Open(bag);
    private readonly Row row = new();
    private readonly RowJudge judge = new(region);
    private readonly List<(Row? Row, RowVerdict Verdict, int Line)> waiting = [];
    private readonly Queue<Row> ready = new();
    private readonly List<SkippedRows> skipped = [.. region.Before];
    private bool any;
    private bool ended;

    /// <summary>The line of the first row handed out; 0 while there is none.</summary>
    public int FirstRow { get; private set; }

    /// <summary>The line of the last row handed out.</summary>
    public int LastRow { get; private set; }

    public ImmutableArray<SkippedRows> Skipped => [.. skipped];

    /// <summary>The next row of data, valid until the one after is asked for; null at the end.</summary>
    public Row? Next()
    {
        while (true)
        {
            if (ready.TryDequeue(out Row? waited))
            {
                return HandOut(waited);
            }

            if (ended)
            {
                return null;
            }

            if (!reader.Read(row))
            {
                ended = true;
                Foot();
                continue;
            }

            if (region.FirstRow > 0 && row.Line < region.FirstRow)
            {
                continue;
            }

            if (Take() is { } taken)
            {
                return HandOut(taken);
            }
        }
    }

    public void Dispose() => reader.Dispose();

    private Row HandOut(Row data)
    {
        FirstRow = FirstRow == 0 ? data.Line : FirstRow;
        LastRow = data.Line;
        return data;
    }

    private Row? Take()
    {
        RowVerdict verdict = judge.Judge(row);
        if (verdict == RowVerdict.Header)
        {
            Skip(row.Line, new("見出しの繰り返し", "the header again"));
            return null;
        }

        if (verdict != RowVerdict.Data)
        {
            // Blank rows keep nothing but their number: 65,155 of them have been seen after 29 rows of data.
            waiting.Add((verdict == RowVerdict.Blank ? null : row.Copy(), verdict, row.Line));
            MergeBlanks();
            if (waiting.Count <= MostWaiting)
            {
                return null;
            }

            Release();
            return null;
        }

        bool first = !any;
        any = true;
        if (waiting.Count == 0)
        {
            return row;
        }

        Release(first);
        ready.Enqueue(row.Copy());
        return null;
    }

    private void MergeBlanks()
    {
        if (waiting.Count >= 2 && waiting[^1].Verdict == RowVerdict.Blank && waiting[^2].Verdict == RowVerdict.Blank)
        {
            Skip(waiting[^2].Line, SkipReasons.Blank);
            waiting.RemoveAt(waiting.Count - 2);
        }
    }

    /// <summary>Data follow: what waited was data, but for blank rows, notes and a total at the very top.</summary>
    private void Release(bool first = false)
    {
        foreach (var (held, verdict, line) in waiting)
        {
            if (held is null)
            {
                Skip(line, SkipReasons.Blank);
            }
            else if (verdict == RowVerdict.Note)
            {
                Skip(line, SkipReasons.Note);
            }
            else if (verdict == RowVerdict.Total && first)
            {
                Skip(line, SkipReasons.Total);
            }
            else
            {
                if (verdict != RowVerdict.Sparse || held.Filled(2) == 1)
                {
                    bag.Add(ExtractFaults.OddRow(tabular.File.Name, tabular.Facts.Sheet, line, SkipReasons.Odd(verdict)));
                }

                any = true;
                ready.Enqueue(held);
            }
        }

        waiting.Clear();
    }

    /// <summary>Nothing follows: judges what waited as the foot of the table.</summary>
    private void Foot()
    {
        bool inFoot = false;
        foreach (var (held, verdict, line) in waiting)
        {
            if (held is null)
            {
                inFoot = true;
                Skip(line, SkipReasons.Blank);
                continue;
            }

            LocalizedText? why = any || verdict != RowVerdict.Sparse ? judge.FootReason(held, verdict, inFoot || held.AfterGap) : null;
            if (why is null)
            {
                ready.Enqueue(held);
                continue;
            }

            inFoot = true;
            Skip(line, why);
        }

        waiting.Clear();
    }

    private void Skip(int line, LocalizedText why)
    {
        if (skipped.Count > 0 && skipped[^1].Why == why && skipped[^1].Last == line - 1)
        {
            skipped[^1] = skipped[^1] with { Last = line };
        }
        else if (skipped.Count < MostSkipped)
        {
            skipped.Add(new(line, line, why));
        }
    }
}
