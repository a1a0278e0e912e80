using Hiraku.Definitions;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Extract;

namespace Hiraku.Bench.Tools;

/// <summary>A project of one dataset, for those who ask single stages and not the program.</summary>
internal sealed record OpenProject(Project Project, Dataset Dataset)
{
    public static OpenProject Read(string folder)
    {
        var bag = new DiagnosticBag();
        Project project = ProjectReader.Read(folder, bag).Project ?? throw new InvalidDataException(string.Join('\n', bag.Kept));
        return new OpenProject(project, project.Datasets.Single());
    }

    public RawTable Extract(string path)
    {
        var bag = new DiagnosticBag();
        return Extractor.Extract([new RawFile(Path.GetFileName(path), path, "", new FileInfo(path).Length, 0)], Dataset.Sources, Project.Limits, bag)
            ?? throw new InvalidDataException(string.Join('\n', bag.Kept));
    }
}
