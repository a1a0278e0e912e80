using System.Collections.Immutable;
using System.Text.Json;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Extract.Rows;
using Hiraku.Pipeline.Extract.Text;

namespace Hiraku.Pipeline.Extract.Json;

/// <summary>The records of a JSON, JSON Lines or GeoJSON file as a table.</summary>
internal sealed class JsonTable : ITabular
{
    private readonly EncodingGuess encoding;
    private readonly JsonShape shape;
    private readonly Limits limits;

    private JsonTable(RawFile file, EncodingGuess encoding, JsonShape shape, JsonColumns columns, Limits limits, string? newline)
    {
        File = file;
        this.encoding = encoding;
        this.shape = shape;
        this.limits = limits;
        Headers = columns.Names;
        Facts = new(shape.Kind) { Encoding = encoding.Name, Evidence = encoding.Evidence, Newline = newline };
    }

    public RawFile File { get; }

    public FileFacts Facts { get; }

    public ImmutableArray<string> Headers { get; }

    public IReadOnlyList<MergedRange> Merges => [];

    /// <summary>Null where the file holds no records or is no JSON; the bag says why.</summary>
    public static JsonTable? Open(RawFile file, EncodingGuess encoding, string? newline, Limits limits, DiagnosticBag bag)
    {
        var tokens = new JsonTokens(encoding.OpenUtf8(file.Path), limits);
        try
        {
            JsonShape? shape;
            using (tokens)
            {
                shape = JsonShape.Find(tokens);
            }

            if (shape is null)
            {
                bag.Add(ExtractFaults.NoTable(file.Name, null));
                return null;
            }

            tokens = new JsonTokens(encoding.OpenUtf8(file.Path), limits);
            using var records = new JsonRecords(tokens, shape);
            var columns = JsonColumns.Collect(records, limits);
            foreach (string nested in columns.Nested)
            {
                bag.Add(ExtractFaults.NestedValue(file.Name, 0, nested));
            }

            columns.Features.Report(file.Name, shape.OneLine, bag);
            return new JsonTable(file, encoding, shape, columns, limits, newline);
        }
        catch (LimitException fault)
        {
            bag.Add(ExtractFaults.Limit(file.Name, null, tokens.Line, -1, fault.What, fault.Limit));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            bag.Add(Damage(file.Name, tokens.Line));
        }

        return null;
    }

    public IRowReader Open(DiagnosticBag bag) =>
        new JsonRowReader(new JsonRecords(new JsonTokens(encoding.OpenUtf8(File.Path), limits), shape), this, shape.OneLine, bag);

    /// <summary>An unpaired surrogate in a string shows as InvalidOperationException, everything else as JsonException.</summary>
    internal static Diagnostic Damage(string file, int line) =>
        ExtractFaults.Damaged(file, null, line, new($"JSONとして読めません（{line}行目付近）。", $"It is not valid JSON (near line {line})."));
}
