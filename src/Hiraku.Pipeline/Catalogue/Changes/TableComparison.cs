using System.Collections.Immutable;

namespace Hiraku.Pipeline.Catalogue.Changes;

/// <summary>
/// Compares two published versions (the .json or the .jsonl: both have one row per line) by key. Each row becomes a record of 48
/// bytes: hash of the key, hash of the row, place in the file. The records are dealt into buckets by key hash, in memory for
/// small files and in work files for large ones, and each bucket is sorted and merged by itself: memory is that of one bucket.
/// </summary>
public static class TableComparison
{
    /// <summary>File bytes whose records share a bucket: 64 MiB of rows are some ten megabytes of records at most.</summary>
    private const long BytesPerBucket = 64 << 20;

    /// <param name="before">The earlier version; must seek.</param>
    /// <param name="after">The later version; must seek.</param>
    /// <param name="key">The fields of the key; empty to compare whole rows.</param>
    /// <param name="workFolder">Where large comparisons keep their records; nothing stays there.</param>
    /// <param name="mostShown">How many rows of each fate are shown.</param>
    public static TableDiff Compare(Stream before, Stream after, IReadOnlyList<string> key, string workFolder, int mostShown = 1_000, long bytesPerBucket = BytesPerBucket)
    {
        int buckets = (int)Math.Clamp((Math.Max(before.Length, after.Length) + bytesPerBucket - 1) / bytesPerBucket, 1, 128);
        using var earlier = new RecordBuckets(buckets, workFolder, "before");
        using var later = new RecordBuckets(buckets, workFolder, "after");
        long rowsBefore = Deal(before, key, earlier);
        long rows = Deal(after, key, later);
        var found = new FoundChanges(mostShown);
        for (int bucket = 0; bucket < buckets; bucket++)
        {
            BucketMerge.Merge(earlier.Take(bucket), later.Take(bucket), found);
        }

        ImmutableArray<RowChange> shown = found.Show(new RowText(before, after, key));
        return new TableDiff(found.Added, found.Removed, found.Changed, rowsBefore, rows, shown);
    }

    private static long Deal(Stream stream, IReadOnlyList<string> key, RecordBuckets buckets)
    {
        stream.Position = 0;
        var rows = new RowLines(stream);
        var hash = new RowHash(key);
        long count = 0;
        while (rows.Read())
        {
            buckets.Add(hash.Of(rows.Row, rows.Offset));
            count++;
        }

        return count;
    }
}
