using System.Text;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Validate.Rules;
using Newtonsoft.Json;
using Newtonsoft.Json.Schema;

namespace Hiraku.Pipeline.Validate.Documents;

/// <summary>
/// The last gate before publishing: the written .json is held against its schema.json by an engine that had no part in making
/// either. One validation per document, whatever its size (the free licence counts them). Up to <see cref="SampleSize"/> rows in
/// full; of larger tables a fixed sample of about as many, unless all are asked for: in two halves at the same time, for nothing else
/// is left to do then.
/// </summary>
public static class JsonSchemaGate
{
    public const int SampleSize = 20_000;

    /// <summary>How many violations are reported; a document with more is broken as a whole.</summary>
    private const int MostReported = 1_000;

    /// <param name="open">Opens the document, an array of objects, one per line.</param>
    /// <param name="file">The document's name in messages.</param>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="all">Whether every row is looked at (<c>verify: full</c>).</param>
    public static void Check(Func<Stream> open, string schemaJson, string file, long rows, bool all, DiagnosticBag bag)
    {
        if (Parse(schemaJson, file, bag) is not { } schema)
        {
            return;
        }

        if (all || rows <= SampleSize)
        {
            using Stream json = open();
            Validate(json, schema, file, bag, index => index);
            return;
        }

        DiagnosticBag[] halves = [new(), new()];
        Parallel.For(0, halves.Length, half => Sample(open, half, schemaJson, file, rows, halves[half]));
        Array.ForEach(halves, bag.AddKept);
    }

    private static void Sample(Func<Stream> open, int half, string schemaJson, string file, long rows, DiagnosticBag bag)
    {
        // Read anew, for nobody says that a schema may serve two threads.
        JSchema schema = JSchema.Parse(schemaJson);
        using Stream json = open();
        long middle = json.Length / 2;
        using var sample = half == 0
            ? new SampledRows(json, 0, middle, row => IsInSample(row, rows))
            : new SampledRows(json, middle, json.Length, row => IsInSample(row, rows));
        Validate(sample, schema, file, bag, index => (int)sample.Chosen[index]);
    }

    private static JSchema? Parse(string schemaJson, string file, DiagnosticBag bag)
    {
        try
        {
            return JSchema.Parse(schemaJson);
        }
        catch (Exception exception) when (exception is JsonException or JSchemaException)
        {
            bag.Add(DocumentRules.Broken(new Location(file), exception.Message));
            return null;
        }
    }

    private static void Validate(Stream json, JSchema schema, string file, DiagnosticBag bag, Func<int, int> rowOf)
    {
        int reported = 0;
        using var text = new JsonTextReader(new StreamReader(json, Encoding.UTF8, true, 1 << 14, leaveOpen: true)) { DateParseHandling = DateParseHandling.None };
        using var reader = new JSchemaValidatingReader(text) { Schema = schema, DateParseHandling = DateParseHandling.None };
        reader.ValidationEventHandler += (_, violation) =>
        {
            if (reported++ < MostReported)
            {
                bag.Add(Violation(violation.ValidationError, file, rowOf));
            }
        };
        try
        {
            bool isWhole = false;
            while (reported < MostReported && reader.Read())
            {
                isWhole = reader is { Depth: 0, TokenType: JsonToken.EndArray };
            }

            if (reported < MostReported && !isWhole)
            {
                bag.Add(DocumentRules.Broken(new Location(file), "It ends too early."));
            }
        }
        catch (JsonReaderException exception)
        {
            bag.Add(DocumentRules.Broken(new Location(file), exception.Message));
        }
    }

    private static Diagnostic Violation(ValidationError error, string file, Func<int, int> rowOf)
    {
        (int row, string field) = SchemaPath.Parse(error.Path);
        var place = new Location(file, Line: row < 0 ? 0 : rowOf(row) + 1, Field: field.Length > 0 ? field : null);
        return DocumentRules.Violates(place, row < 0 ? file : $"[{rowOf(row)}].{field}", $"{SchemaPath.Ja(error.ErrorType)} ({error.Message})", error.Value?.ToString());
    }

    /// <summary>The same rows in every run: a fixed scattering of the row numbers, of which the share that is wanted is taken.</summary>
    private static bool IsInSample(long row, long rows)
    {
        ulong scattered = ((ulong)row + 1) * 0x9E37_79B9_7F4A_7C15;
        scattered ^= scattered >> 29;
        scattered *= 0xBF58_476D_1CE4_E5B9;
        return (scattered >> 11) * (1.0 / (1UL << 53)) < (double)SampleSize / rows;
    }
}
