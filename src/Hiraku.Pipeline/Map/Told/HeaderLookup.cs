using System.Collections.Immutable;
using Hiraku.Pipeline.Map.Headers;

namespace Hiraku.Pipeline.Map.Told;

/// <summary>Finds a header that dataset.yml names, as written or in another spelling.</summary>
internal sealed class HeaderLookup(ImmutableArray<string> headers)
{
    private readonly ImmutableArray<string> keys = [.. headers.Select(HeaderText.Key)];

    /// <summary>The columns of that header; several where the table has it more than once.</summary>
    public ImmutableArray<int> Find(string header)
    {
        ImmutableArray<int> exact = Where(headers, header);
        return exact.IsEmpty && HeaderText.Key(header) is { Length: > 0 } key ? Where(keys, key) : exact;
    }

    /// <summary>The header most like it; null where none is.</summary>
    public string? Nearest(string header)
    {
        string key = HeaderText.Key(header);
        int best = -1;
        double likeness = 0.4;
        for (int i = 0; i < keys.Length; i++)
        {
            if (Likeness.Of(key, keys[i]) is { } found && found > likeness)
            {
                (best, likeness) = (i, found);
            }
        }

        return best < 0 ? null : headers[best];
    }

    private static ImmutableArray<int> Where(ImmutableArray<string> names, string name) =>
        [.. Enumerable.Range(0, names.Length).Where(i => names[i] == name)];
}
