namespace Hiraku.Tests.Japanese.SharedVectors;

/// <summary>For each vector file, what is expected of a row and what our reader says.</summary>
public static class VectorReaders
{
    public static readonly Dictionary<string, Func<VectorRow, (string Expected, string Actual)>> All = new(
        DateReaders.All.Concat(TimeReaders.All).Concat(ContactReaders.All).Concat(PlaceReaders.All).Concat(TextReaders.All).Concat(NumberReaders.All).Concat(SafetyReaders.All));
}
