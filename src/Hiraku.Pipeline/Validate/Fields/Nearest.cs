namespace Hiraku.Pipeline.Validate.Fields;

/// <summary>Finds which of the right values a wrong one was meant to be.</summary>
internal static class Nearest
{
    private const int MostCandidates = 500;

    /// <summary>The one nearest value that shares more than half of its characters with the wrong one; null where none does, or two are equally near.</summary>
    public static string? Of(string wrong, IReadOnlyCollection<string> right)
    {
        if (wrong.Length is 0 or > 100 || right.Count > MostCandidates)
        {
            return null;
        }

        string? nearest = null;
        int least = int.MaxValue;
        foreach (string candidate in right)
        {
            int distance = candidate.Contains(wrong, StringComparison.Ordinal) || wrong.Contains(candidate, StringComparison.Ordinal)
                ? 1
                : Distance(wrong, candidate);
            if (distance == least)
            {
                nearest = null;
            }
            else if (distance < least && distance * 2 < Math.Max(wrong.Length, candidate.Length) + 1)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
