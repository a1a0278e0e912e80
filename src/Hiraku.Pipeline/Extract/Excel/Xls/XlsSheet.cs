using System.Collections.Immutable;
using System.Text;
using ExcelDataReader;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Excel.Xls;

/// <summary>One sheet of an .xls workbook.</summary>
internal sealed class XlsSheet(RawFile file, string name, int index, IReadOnlyList<MergedRange> merges, Limits limits) : ITabular
{
    public RawFile File => file;

    public FileFacts Facts { get; } = new("xls") { Sheet = name };

    public ImmutableArray<string> Headers => [];

    public IReadOnlyList<MergedRange> Merges { get; } = [.. merges.OrderBy(merge => merge.FirstRow)];

    public static IExcelDataReader OpenBook(RawFile file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        FileStream stream = System.IO.File.OpenRead(file.Path);
        try
        {
            return ExcelReaderFactory.CreateBinaryReader(stream, new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(932) });
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public IRowReader Open(DiagnosticBag bag)
    {
        IExcelDataReader reader = OpenBook(file);
        for (int i = 0; i < index; i++)
        {
            reader.NextResult();
        }

        return new XlsRowReader(reader, this, limits, bag);
    }
}
