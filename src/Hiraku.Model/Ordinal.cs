using System.Collections.Immutable;

namespace Hiraku.Model;

/// <summary>Tables whose keys stand in one order whatever the process and its culture, so that equal tables are equal bytes. JSON reads a table back with the order of the culture.</summary>
public static class Ordinal
{
    public static ImmutableSortedDictionary<string, T> Empty<T>() => Tables<T>.Empty;

    /// <param name="table">Null where what was written down holds none yet.</param>
    public static ImmutableSortedDictionary<string, T> Of<T>(ImmutableSortedDictionary<string, T>? table) =>
        table is null ? Tables<T>.Empty : table.WithComparers(StringComparer.Ordinal);

    private static class Tables<T>
    {
        public static readonly ImmutableSortedDictionary<string, T> Empty = ImmutableSortedDictionary<string, T>.Empty.WithComparers(StringComparer.Ordinal);
    }
}
