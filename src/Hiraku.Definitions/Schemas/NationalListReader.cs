using System.Collections.Immutable;
using System.Globalization;
using Hiraku.Model;
using Hiraku.Model.Catalogs;

namespace Hiraku.Definitions.Schemas;

/// <summary>The national list, <c>schemas/&lt;standard&gt;/datasets.csv</c>: number, title_ja, title_en, schema, adoption.</summary>
public static class NationalListReader
{
    public static ImmutableArray<NationalDataset> Read(string projectFolder)
    {
        string folder = Path.Combine(projectFolder, "schemas");
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return
        [
            .. Directory.GetDirectories(folder).Order(StringComparer.Ordinal)
                .Select(standard => Path.Combine(standard, "datasets.csv")).Where(File.Exists).SelectMany(ReadFile),
        ];
    }

    private static IEnumerable<NationalDataset> ReadFile(string path)
    {
        CsvText csv = CsvText.Parse(File.ReadAllText(path));
        int number = csv.Column("number");
        int ja = csv.Column("title_ja");
        int en = csv.Column("title_en");
        int schema = csv.Column("schema");
        int adoption = csv.Column("adoption");
        return csv.Rows.Select(row => new NationalDataset(
            CsvText.Cell(row, number),
            new LocalizedText(CsvText.Cell(row, ja), CsvText.Cell(row, en)),
            CsvText.Cell(row, schema),
            int.TryParse(CsvText.Cell(row, adoption), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : null));
    }
}
