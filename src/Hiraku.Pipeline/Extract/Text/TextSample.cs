using System.Buffers;
using System.Text;

namespace Hiraku.Pipeline.Extract.Text;

/// <summary>The first stretch of a text file, decoded, for looking at its form.</summary>
internal static class TextSample
{
    private const int Length = 1 << 16;
    private static readonly char[] Delimiters = [',', '\t', ';'];

    public static string Read(string path, EncodingGuess guess)
    {
        using var reader = new StreamReader(guess.OpenUtf8(path), Encoding.UTF8);
        char[] buffer = ArrayPool<char>.Shared.Rent(Length);
        string sample = new(buffer, 0, reader.ReadBlock(buffer, 0, Length));
        ArrayPool<char>.Shared.Return(buffer);
        return sample;
    }

    /// <summary>How lines end outside quotation marks: crlf, lf, cr, mixed, or null where there is one line.</summary>
    public static string? Newline(string sample)
    {
        bool quoted = false;
        bool crlf = false, lf = false, cr = false;
        for (int i = 0; i < sample.Length; i++)
        {
            char c = sample[i];
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c == '\n')
            {
                lf = true;
            }
            else if (!quoted && c == '\r' && i + 1 < sample.Length)
            {
                bool pair = sample[i + 1] == '\n';
                crlf |= pair;
                cr |= !pair;
                i += pair ? 1 : 0;
            }
        }

        return (crlf ? 1 : 0) + (lf ? 1 : 0) + (cr ? 1 : 0) > 1 ? "mixed" : crlf ? "crlf" : lf ? "lf" : cr ? "cr" : null;
    }

    /// <summary>The separator that splits most lines into the same number of cells; the one a <c>sep=</c> line names where there is one.</summary>
    public static char Delimiter(string sample)
    {
        if (sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && sample.Length > 4)
        {
            return sample[4];
        }

        return Delimiters.Select(separator => (separator, Score: Consistency(sample, separator))).MaxBy(candidate => candidate.Score).separator;
    }

    private static double Consistency(string sample, char separator)
    {
        List<int> counts = CountsPerLine(sample, separator);
        var most = counts.Where(count => count > 0).GroupBy(count => count).MaxBy(group => (group.Count(), group.Key));
        return most is null ? 0 : ((double)most.Count() / counts.Count) + (Math.Min(most.Key, 1000) / 1e6);
    }

    private static List<int> CountsPerLine(string sample, char separator)
    {
        var counts = new List<int>();
        bool quoted = false;
        int count = 0;
        int length = 0;
        foreach (char c in sample)
        {
            if (c is '\n' or '\r' && !quoted)
            {
                if (length > 0)
                {
                    counts.Add(count);
                }

                (count, length) = (0, 0);
                continue;
            }

            quoted ^= c == '"';
            count += c == separator && !quoted ? 1 : 0;
            length++;
        }

        if (length > 0 && counts.Count == 0)
        {
            counts.Add(count);
        }

        return counts;
    }
}
