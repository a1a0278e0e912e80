using System.Collections.Immutable;
using System.Globalization;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Sources;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate;

namespace Hiraku.Tests.Pipeline.Validate;

/// <summary>A clerk's export as the validator meets it: one column per field, values as they stand, row 2 the first.</summary>
internal sealed record Clerk(TableSchema Schema, params string[][] Rows)
{
    public const string File = "export.csv";

    public Dataset Dataset { get; init; } = new("aed", "/nowhere");

    public Project Project { get; init; } = new(
        "/nowhere",
        new Publisher("131202", new("練馬区", "Nerima City"), new("東京都", "Tokyo"), new Bounds(35.70, 139.55, 35.79, 139.69)),
        new SiteSettings(LocalizedText.Empty, "https://example.lg.jp/", ["ja", "en"], "CC-BY-4.0", null));

    public ValidationHistory? LastGood { get; init; }

    public ImmutableArray<ReferencedValues> References { get; init; } = [];

    public Func<IReadOnlyList<string>, IReadOnlyList<LinkAnswer>>? AskLinks { get; init; }

    public int BatchSize { get; init; } = TextBatch.Capacity;

    /// <summary>Fields that no column feeds.</summary>
    public static Field Text(string name, FieldKind kind = FieldKind.Text) => new(name, kind);

    /// <summary>What the validator says, as a compiler prints it without the message: <c>C3 HK6001</c>.</summary>
    public string[] Findings()
    {
        Run(out DiagnosticBag bag, out _);
        return [.. bag.Kept.Select(found => (found.Location.Cell.Length > 0 ? found.Location.Cell : found.Location.Field ?? "-") + " " + found.Rule.Code)];
    }

    public DiagnosticBag Bag()
    {
        Run(out DiagnosticBag bag, out _);
        return bag;
    }

    /// <summary>The rows that would be held back, from 0.</summary>
    public int[] FaultyRows()
    {
        Run(out _, out List<string?[]> rows);
        return [.. rows.Select((row, i) => (row, i)).Where(pair => pair.row[0] == "!").Select(pair => pair.i)];
    }

    /// <summary>What would be published, null where empty.</summary>
    public string?[][] Published()
    {
        Run(out _, out List<string?[]> rows);
        return [.. rows.Select(row => row[1..])];
    }

    public Table Table() => new(Schema, Bindings(), Batches());

    private void Run(out DiagnosticBag bag, out List<string?[]> rows)
    {
        bag = new DiagnosticBag();
        rows = [];
        string work = Path.Combine(Path.GetTempPath(), "hiraku-validate-" + Guid.NewGuid().ToString("N"));
        foreach (ValidatedBatch validated in Validator.Validate(Table(), Dataset, Project, new Evidence(LastGood) { References = References, AskLinks = AskLinks }, work, bag).Batches)
        {
            using (validated)
            {
                for (int row = 0; row < validated.Batch.RowCount; row++)
                {
                    rows.Add([validated.Faulty[row] ? "!" : "", .. validated.Batch.Columns.Select(column => column.StringAt(row))]);
                }
            }
        }

        Assert.False(Directory.Exists(work) && Directory.EnumerateFiles(work).Any());
    }

    private ImmutableArray<FieldBinding> Bindings() =>
        [.. Schema.Fields.Select((field, i) => new FieldBinding(field, [i], 1, LocalizedText.Empty))];

    private IEnumerable<Batch> Batches()
    {
        int line = 2;
        var origin = new Origin(File, null, [.. Enumerable.Range(0, Schema.Fields.Length)]);
        foreach (string[][] chunk in Rows.Chunk(BatchSize))
        {
            var text = new TextBatchBuilder(Schema.Fields.Length);
            var columns = Schema.Fields.Select(field => new ColumnBuilder(field.Type)).ToArray();
            foreach (string[] row in chunk)
            {
                text.BeginRow(line++);
                for (int i = 0; i < columns.Length; i++)
                {
                    string cell = i < row.Length ? row[i] : "";
                    text.Add(cell);
                    Add(columns[i], Schema.Fields[i].Type, cell);
                }

                text.EndRow();
            }

            yield return new Batch(text.Build(origin), Bindings(), [.. columns.Select(column => column.Build())]);
        }
    }

    private static void Add(ColumnBuilder column, ColumnType type, string cell)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        if (cell.Length == 0 || cell == "-")
        {
            column.AddAbsent();
        }
        else if (type == ColumnType.Text)
        {
            column.AddText(cell);
        }
        else if (type == ColumnType.Number && double.TryParse(cell, invariant, out double number))
        {
            column.Add(cell, 0, number);
        }
        else if (type == ColumnType.Integer && long.TryParse(cell, invariant, out long integer))
        {
            column.Add(cell, integer, 0);
        }
        else if (type == ColumnType.Date && DateOnly.TryParseExact(cell, "yyyy-MM-dd", invariant, DateTimeStyles.None, out DateOnly day))
        {
            column.Add(cell, day.DayNumber - new DateOnly(1970, 1, 1).DayNumber, 0);
        }
        else if (type == ColumnType.Boolean && bool.TryParse(cell, out bool yes))
        {
            column.Add(cell, yes ? 1 : 0, 0);
        }
        else
        {
            column.AddUnreadable();
        }
    }
}
