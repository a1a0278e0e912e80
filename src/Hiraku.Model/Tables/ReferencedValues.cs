using Hiraku.Model.Datasets;

namespace Hiraku.Model.Tables;

/// <summary>What another dataset publishes in the field that a reference names.</summary>
/// <param name="Title">The other dataset's title.</param>
public sealed record ReferencedValues(Reference Reference, LocalizedText Title)
{
    /// <summary>The canonical text of every value there is, each good until the next is asked for; null where nothing was published yet.</summary>
    public Func<IEnumerable<ReadOnlyMemory<byte>>>? Read { get; init; }

    /// <summary>How many rows there are.</summary>
    public long Rows { get; init; }

    /// <summary>The day of the version that is compared with, YYYY-MM-DD, where it is not today's because the other dataset is held; else empty.</summary>
    public string HeldVersion { get; init; } = "";
}
