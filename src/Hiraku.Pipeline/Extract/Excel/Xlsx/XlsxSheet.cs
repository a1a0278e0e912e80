using System.Collections.Immutable;
using System.IO.Compression;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Excel.Xlsx;

/// <summary>One sheet of an .xlsx workbook.</summary>
internal sealed class XlsxSheet(XlsxWorkbook book, string name, string part, IReadOnlyList<MergedRange> merges) : ITabular
{
    public RawFile File => book.File;

    public FileFacts Facts { get; } = new("xlsx") { Sheet = name };

    public ImmutableArray<string> Headers => [];

    public IReadOnlyList<MergedRange> Merges => merges;

    /// <summary>Null where the part is missing from the package.</summary>
    public static XlsxSheet? Of(XlsxWorkbook book, string name, string part)
    {
        using ZipArchive zip = ZipFile.OpenRead(book.File.Path);
        return XlsxWorkbook.Find(zip, part) is { } entry ? new XlsxSheet(book, name, part, MergeScan.Read(entry)) : null;
    }

    public IRowReader Open(DiagnosticBag bag)
    {
        ZipArchive zip = ZipFile.OpenRead(book.File.Path);
        return new XlsxRowReader(zip, XlsxWorkbook.Find(zip, part)!, book, this, bag);
    }
}
