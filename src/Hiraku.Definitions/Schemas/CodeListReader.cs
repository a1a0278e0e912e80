using Hiraku.Definitions.Rules;
using Hiraku.Model;
using Hiraku.Model.Schemas;

namespace Hiraku.Definitions.Schemas;

/// <summary>A code list beside the schemas: code, label_ja, label_en.</summary>
internal static class CodeListReader
{
    /// <param name="name">Relative to the schema's folder.</param>
    public static CodeList? Read(string name, SchemaFile file)
    {
        string path = Path.Combine(Path.GetDirectoryName(file.Path)!, name);
        if (Path.IsPathRooted(name) || name.Split('/', '\\').Contains("..") || !File.Exists(path))
        {
            file.Report(SchemaRules.CodesMissing(file.At, name));
            return null;
        }

        CsvText csv = CsvText.Parse(File.ReadAllText(path));
        int code = csv.Column("code");
        if (code < 0)
        {
            file.Report(SchemaRules.CodesMissing(file.At, name));
            return null;
        }

        int ja = csv.Column("label_ja");
        int en = csv.Column("label_en");
        return new CodeList(name, [.. csv.Rows.Select(row => new CodeListEntry(CsvText.Cell(row, code), new LocalizedText(CsvText.Cell(row, ja), CsvText.Cell(row, en))))]);
    }
}
