using System.Runtime.InteropServices;

namespace Hiraku.Pipeline.Catalogue.Changes;

/// <summary>One row of one version: what it is called, what it says, where it stands.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal readonly record struct RowRecord(UInt128 Key, UInt128 Content, long Offset, long Length) : IComparable<RowRecord>
{
    /// <summary>By key, then by content, then by place.</summary>
    public int CompareTo(RowRecord other)
    {
        int byKey = Key.CompareTo(other.Key);
        int byContent = byKey != 0 ? byKey : Content.CompareTo(other.Content);
        return byContent != 0 ? byContent : Offset.CompareTo(other.Offset);
    }
}
