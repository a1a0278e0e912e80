using System.Collections.Immutable;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Text;

/// <summary>A CSV or TSV file whose encoding and separator are known.</summary>
internal sealed class DelimitedText(RawFile file, EncodingGuess encoding, string sample, Limits limits) : ITabular
{
    /// <summary>Bytes that are read at once, according to the file's length.</summary>
    private const int LeastAtOnce = 1 << 13;
    private const int MostAtOnce = 1 << 17;

    private readonly char delimiter = TextSample.Delimiter(sample);

    public RawFile File => file;

    public FileFacts Facts { get; } = new(TextSample.Delimiter(sample) == '\t' ? "tsv" : "csv")
    {
        Encoding = encoding.Name,
        Evidence = encoding.Evidence,
        Newline = TextSample.Newline(sample),
        Delimiter = TextSample.Delimiter(sample).ToString(),
    };

    public ImmutableArray<string> Headers => [];

    public IReadOnlyList<MergedRange> Merges => [];

    public IRowReader Open(DiagnosticBag bag)
    {
        Stream utf8 = encoding.OpenUtf8(file.Path);
        int skipped = sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? SkipLine(utf8) : 0;
        return new CsvRowReader(utf8, delimiter, skipped, file.Name, encoding, limits, bag, (int)Math.Clamp(file.Bytes, LeastAtOnce, MostAtOnce));
    }

    private static int SkipLine(Stream utf8)
    {
        for (int b = utf8.ReadByte(); b is not (-1 or '\n'); b = utf8.ReadByte())
        {
        }

        return 1;
    }
}
