using System.Collections.Immutable;
using Hiraku.Model;
using Hiraku.Model.Catalogs;

namespace Hiraku.Pipeline.Publish;

/// <summary>An earlier version with what was remembered of it when it was published.</summary>
public sealed record VersionSnapshot(DatasetState State)
{
    /// <summary>The state after going back: this version's content, the history continued, today's inputs set aside.</summary>
    /// <param name="asOf">YYYY-MM-DD.</param>
    public DatasetState PutBack(DatasetState now, string asOf) => State with
    {
        Inputs = State.Inputs,
        SetAside = now.Inputs,
        Modified = asOf,
        Checked = now.Checked,
        SourceHash = now.SourceHash,
        SourceChanged = now.SourceChanged,
        HeldSince = "",
        HeldWhy = LocalizedText.Empty,
        Changes = now.Changes.Insert(0, new ChangeRecord(
            asOf, State.Version, 0, 0, 0, State.Rows, new LocalizedText($"{State.Modified} の版に戻しました", $"The version of {State.Modified} was put back"))),
    };
}
