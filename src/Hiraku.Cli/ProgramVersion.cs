using System.Reflection;

namespace Hiraku.Cli;

/// <summary>Which program this is: the version people read, and an identity that differs for every build of the code.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } = typeof(ProgramVersion).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>A module's id is a hash of what it was compiled from, so that a changed program rebuilds what an older one made.</summary>
    public static string Identity { get; } = string.Join('.', Modules().Select(module => module.ModuleVersionId.ToString("N")));

    private static Module[] Modules() =>
    [
        typeof(ProgramVersion).Module,
        typeof(Model.LocalizedText).Module,
        typeof(Japanese.ReadingStatus).Module,
        typeof(Parquet.ParquetWriter).Module,
        typeof(Pipeline.Flow.RunFolders).Module,
        typeof(Site.SiteBuilder).Module,
    ];
}
