using System.Text;

namespace Hiraku.Japanese;

/// <summary>The tables that travel inside the assembly, read line by line.</summary>
internal static class Embedded
{
    /// <summary>The lines of one table without comments and blanks.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using Stream stream = typeof(Embedded).Assembly.GetManifestResourceStream("Hiraku.Japanese." + name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
