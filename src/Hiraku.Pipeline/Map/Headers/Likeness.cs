namespace Hiraku.Pipeline.Map.Headers;

/// <summary>How alike two reduced names are, 0 to 1: the better of shared pairs of characters (Dice) and of edits.</summary>
internal static class Likeness
{
    public static double Of(string a, string b)
    {
        if (a == b)
        {
            return 1;
        }

        // A header of a thousand characters is a sentence; its beginning tells as much.
        a = a[..Math.Min(a.Length, 64)];
        b = b[..Math.Min(b.Length, 64)];
        if (a.Length < 2 || b.Length < 2)
        {
            return 0;
        }

        // Lengths alone can rule it out, and mostly do.
        int shorter = Math.Min(a.Length, b.Length);
        return shorter * 3 < Math.Max(a.Length, b.Length) ? 0 : Math.Max(Dice(a, b), Edits(a, b));
    }

    private static double Dice(string a, string b)
    {
        var pairs = new Dictionary<(char, char), int>();
        for (int i = 1; i < a.Length; i++)
        {
            var pair = (a[i - 1], a[i]);
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        int shared = 0;
        for (int i = 1; i < b.Length; i++)
        {
            var pair = (b[i - 1], b[i]);
            if (pairs.TryGetValue(pair, out int left) && left > 0)
            {
                shared++;
                pairs[pair] = left - 1;
            }
        }

        return 2.0 * shared / (a.Length + b.Length - 2);
    }

    private static double Edits(string a, string b)
    {
        int longer = Math.Max(a.Length, b.Length);
        if (Math.Abs(a.Length - b.Length) * 2 > longer)
        {
            return 0;
        }

        Span<int> row = stackalloc int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j - 1], diagonal) + 1);
            }
        }

        return 1 - ((double)row[b.Length] / longer);
    }
}
