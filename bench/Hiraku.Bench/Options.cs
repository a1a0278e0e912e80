using System.Globalization;

namespace Hiraku.Bench;

/// <summary>What was asked on the command line.</summary>
/// <param name="Rows">Sizes of the tables.</param>
/// <param name="Rounds">How often each tool runs; the median counts.</param>
internal sealed record Options(string Workload, int[] Rows, int Rounds, string[] Tools, string? Scratch, bool OneCore, bool SkipsPublish, string? Report)
{
    public const string Usage = """
        bench [all|aed|population|xlsx|site|nothing-changed|data] [options]
          --rows 1000,100000,1000000   sizes of the tables
          --rounds 5                   interleaved rounds; medians are shown
          --tools duckdb,polars,…      only these (default: all that are here)
          --scratch DIR                where data and outputs go (default bench/out)
          --no-one-core                leave out what Hiraku takes on one core
          --no-publish                 measure the hiraku that is there already
          --report FILE                write the Markdown there as well

        """;

    public static Options Parse(string[] arguments)
    {
        var options = new Options("all", [1_000, 100_000, 1_000_000], 5, [], null, true, false, null);
        var words = new Queue<string>(arguments);
        while (words.TryDequeue(out string? word))
        {
            options = word switch
            {
                "--rows" => options with { Rows = [.. words.Dequeue().Split(',').Select(Number)] },
                "--rounds" => options with { Rounds = Number(words.Dequeue()) },
                "--tools" => options with { Tools = words.Dequeue().ToLowerInvariant().Split(',') },
                "--scratch" => options with { Scratch = words.Dequeue() },
                "--no-one-core" => options with { OneCore = false },
                "--no-publish" => options with { SkipsPublish = true },
                "--report" => options with { Report = words.Dequeue() },
                _ when !word.StartsWith('-') => options with { Workload = word },
                _ => throw new ArgumentException(word),
            };
        }

        return options;
    }

    public bool Wants(string tool) =>
        Tools.Length == 0 || Tools.Any(name => tool.Replace(", ", "-", StringComparison.Ordinal).Equals(name, StringComparison.OrdinalIgnoreCase));

    public bool Runs(string workload) => Workload == "all" || Workload == workload;

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
