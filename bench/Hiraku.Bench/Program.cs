using Hiraku.Bench;
using Hiraku.Bench.Data;
using Hiraku.Bench.Reporting;
using Hiraku.Bench.Sheets;
using Hiraku.Bench.Sites;
using Hiraku.Bench.Timing;
using Hiraku.Bench.Work;

if (args is [ExcelDataReaderReading.Word, var file])
{
    // One side of the XLSX workload's reading, called as a process of its own.
    Console.WriteLine(ExcelDataReaderReading.CountCells(file));
    return 0;
}

if (args is [HirakuReading.Word, var project])
{
    Console.WriteLine(HirakuReading.CountCells(project));
    return 0;
}

if (args is ["--help"] or ["-h"])
{
    Console.WriteLine(Options.Usage);
    return 0;
}

Options options = Options.Parse(args);
Folders folders = Folders.Find(options.Scratch);
Directory.CreateDirectory(folders.Scratch);
if (options.Workload == "data")
{
    foreach (string kind in (string[])["aed", "population"])
    {
        foreach (int rows in options.Rows)
        {
            DataSetWriter.Write(new DataSet(kind, rows, folders.Data), WorkPlan.Load(folders.Work(kind)));
        }
    }

    return 0;
}

string about = Preparation.Describe(folders);
Preparation.Peers(folders);
if (!options.SkipsPublish)
{
    Preparation.Hiraku(folders);
}

List<Measurement> measurements = [];
foreach (string kind in (string[])["aed", "population"])
{
    if (options.Runs(kind))
    {
        measurements.AddRange(new TableWorkload(folders, options, kind).Run());
    }
}

if (options.Runs("xlsx"))
{
    measurements.AddRange(new XlsxWorkload(folders, options).Run());
}

if (options.Runs("site") || options.Runs("nothing-changed"))
{
    measurements.AddRange(new SiteWorkload(folders, options).Run());
}

string report = Markdown.Of(measurements, new Goals(measurements).All(), about);
Console.WriteLine(report);
if (options.Report is { } path)
{
    File.WriteAllText(path, report);
}

return 0;
