using System.Text;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Validate.Rules;
using Newtonsoft.Json;
using Newtonsoft.Json.Schema;

namespace Hiraku.Pipeline.Validate.Documents;

/// <summary>
/// The last gate before publishing: the written .json is held against its schema.json by an engine that had no part in making
/// either. Up to <see cref="SampleSize"/> rows in full; of larger tables a fixed sample of about as many, unless all are asked for. Tables that are not
/// small in two halves at the same time, for nothing else is left to do then. So a document is one validation or two (the free licence counts them).
/// </summary>
public static class JsonSchemaGate
{
    public const int SampleSize = 20_000;

    /// <summary>Up to so many rows two threads gain nothing.</summary>
    private const int FewRows = 5_000;

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

        if (all || rows <= FewRows)
        {
            using Stream json = open();
            Report(Validate(json, schema), file, row => row, bag);
            return;
        }

        // A schema of its own for each, for nobody says that one may serve two threads.
        JSchema[] schemas = [schema, JSchema.Parse(schemaJson)];
        DiagnosticBag[] halves = [new(), new()];
        Parallel.For(0, halves.Length, half => Sample(open, half, schemas[half], file, rows, halves[half]));
        Array.ForEach(halves, bag.AddKept);
    }

    private static void Sample(Func<Stream> open, int half, JSchema schema, string file, long rows, DiagnosticBag bag)
    {
        using Stream json = open();
        long middle = json.Length / 2;
        (long from, long to) = half == 0 ? (0, middle) : (middle, json.Length);
        using var sample = new SampledRows(json, from, to, place => IsInSample(place, rows));
        Findings found = Validate(sample, schema);

        // A document with too many violations was left early; where its second half begins is known from the rows that it has.
        sample.CopyTo(Stream.Null);
        long before = half == 0 ? 0 : rows - sample.Rows;
        Report(found, file, row => (int)(before + sample.Chosen[row]), bag);
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

    private static Findings Validate(Stream json, JSchema schema)
    {
        var violations = new List<ValidationError>();
        using var text = new JsonTextReader(new StreamReader(json, Encoding.UTF8, true, 1 << 14, leaveOpen: true)) { DateParseHandling = DateParseHandling.None };
        using var reader = new JSchemaValidatingReader(text) { Schema = schema, DateParseHandling = DateParseHandling.None };
        reader.ValidationEventHandler += (_, violation) =>
        {
            if (violations.Count < MostReported)
            {
                violations.Add(violation.ValidationError);
            }
        };
        try
        {
            bool isWhole = false;
            while (violations.Count < MostReported && reader.Read())
            {
                isWhole = reader is { Depth: 0, TokenType: JsonToken.EndArray };
            }

            return new Findings(violations, violations.Count < MostReported && !isWhole ? "It ends too early." : null);
        }
        catch (JsonReaderException exception)
        {
            return new Findings(violations, exception.Message);
        }
    }

    /// <param name="rowOf">The place in the whole document of a row of what was validated, both from 0.</param>
    private static void Report(Findings found, string file, Func<int, int> rowOf, DiagnosticBag bag)
    {
        foreach (ValidationError violation in found.Violations)
        {
            bag.Add(Violation(violation, file, rowOf));
        }

        if (found.Broken is not null)
        {
            bag.Add(DocumentRules.Broken(new Location(file), found.Broken));
        }
    }

    private static Diagnostic Violation(ValidationError error, string file, Func<int, int> rowOf)
    {
        (int row, string field) = SchemaPath.Parse(error.Path);
        var place = new Location(file, Line: row < 0 ? 0 : rowOf(row) + 1, Field: field.Length > 0 ? field : null);
        return DocumentRules.Violates(place, row < 0 ? file : $"[{rowOf(row)}].{field}", $"{SchemaPath.Ja(error.ErrorType)} ({error.Message})", error.Value?.ToString());
    }

    /// <summary>The same rows in every run: a fixed scattering of the rows' places in the document, of which the share that is wanted is taken; all of them where they are not too many.</summary>
    private static bool IsInSample(long place, long rows)
    {
        ulong scattered = ((ulong)place + 1) * 0x9E37_79B9_7F4A_7C15;
        scattered ^= scattered >> 29;
        scattered *= 0xBF58_476D_1CE4_E5B9;
        return (scattered >> 11) * (1.0 / (1UL << 53)) < (double)SampleSize / rows;
    }

    /// <param name="Broken">Why the document could not be read to its end; null where it could.</param>
    private sealed record Findings(IReadOnlyList<ValidationError> Violations, string? Broken);
}
