using System.Runtime.InteropServices;

namespace Hiraku.Pipeline.Catalogue.Changes;

/// <summary>Merges the sorted records of one bucket. Where a key stands several times, equal rows are paired first and the rest in order.</summary>
internal static class BucketMerge
{
    public static void Merge(List<RowRecord> before, List<RowRecord> after, FoundChanges found)
    {
        ReadOnlySpan<RowRecord> earlier = CollectionsMarshal.AsSpan(before);
        ReadOnlySpan<RowRecord> later = CollectionsMarshal.AsSpan(after);
        while (!earlier.IsEmpty || !later.IsEmpty)
        {
            UInt128 key = earlier.IsEmpty ? later[0].Key : later.IsEmpty ? earlier[0].Key : UInt128.Min(earlier[0].Key, later[0].Key);
            MergeKey(TakeKey(ref earlier, key), TakeKey(ref later, key), found);
        }
    }

    private static ReadOnlySpan<RowRecord> TakeKey(ref ReadOnlySpan<RowRecord> records, UInt128 key)
    {
        int count = 0;
        while (count < records.Length && records[count].Key == key)
        {
            count++;
        }

        ReadOnlySpan<RowRecord> taken = records[..count];
        records = records[count..];
        return taken;
    }

    private static void MergeKey(ReadOnlySpan<RowRecord> earlier, ReadOnlySpan<RowRecord> later, FoundChanges found)
    {
        if (earlier.Length == 1 && later.Length == 1)
        {
            if (earlier[0].Content != later[0].Content)
            {
                found.AddChanged(earlier[0], later[0]);
            }

            return;
        }

        MergeRepeated(earlier, later, found);
    }

    private static void MergeRepeated(ReadOnlySpan<RowRecord> earlier, ReadOnlySpan<RowRecord> later, FoundChanges found)
    {
        List<RowRecord> gone = [];
        List<RowRecord> come = [];
        int e = 0;
        int l = 0;
        while (e < earlier.Length || l < later.Length)
        {
            int order = e == earlier.Length ? 1 : l == later.Length ? -1 : earlier[e].Content.CompareTo(later[l].Content);
            if (order < 0)
            {
                gone.Add(earlier[e++]);
            }
            else if (order > 0)
            {
                come.Add(later[l++]);
            }
            else
            {
                e++;
                l++;
            }
        }

        int pairs = Math.Min(gone.Count, come.Count);
        for (int i = 0; i < pairs; i++)
        {
            found.AddChanged(gone[i], come[i]);
        }

        gone.Skip(pairs).ToList().ForEach(found.AddRemoved);
        come.Skip(pairs).ToList().ForEach(found.AddAdded);
    }
}
