using System.IO.Compression;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Write.Zip;

namespace Hiraku.Pipeline.Write.Excel;

/// <summary>
/// A workbook for people: text stays text (codes keep their zeros), the header is frozen, a second sheet says what this is, and
/// no cell is ever a formula. Rows go out as they come, so memory does not grow with the table.
/// </summary>
public sealed class XlsxTableWriter : ITableWriter
{
    /// <summary>The rows of a sheet less its header (ECMA-376, 18.3.1.73: 1,048,576).</summary>
    public const int MostRows = 1_048_575;

    private readonly ZipWriter zip;
    private readonly Stream member;
    private readonly SheetWriter sheet;
    private readonly int mostRows;

    public XlsxTableWriter(Stream stream, TableSchema schema, string title, IEnumerable<string[]> about, int mostRows = MostRows)
    {
        this.mostRows = mostRows;
        zip = new ZipWriter(stream);
        foreach ((string name, byte[] content) in WorkbookFrame.Build(WorkbookFrame.SheetName(title), "このデータについて", about))
        {
            zip.Add(name, content);
        }

        member = zip.Begin(WorkbookFrame.DataPart, CompressionLevel.Fastest);
        sheet = new SheetWriter(member, schema);
    }

    /// <summary>True once the table has more rows than a sheet holds; the file is no use then.</summary>
    public bool IsOverfull { get; private set; }

    public void Write(Batch batch)
    {
        IsOverfull |= sheet.Rows + batch.RowCount > mostRows;
        if (!IsOverfull)
        {
            sheet.Write(batch);
        }
    }

    public void Finish()
    {
        sheet.Finish();
        member.Dispose();
        zip.Finish();
    }

    public void Dispose() => sheet.Dispose();
}
