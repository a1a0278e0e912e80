using System.CommandLine;
using Hiraku.Cli.Inspecting;
using Hiraku.Cli.Terminal;

namespace Hiraku.Cli.Commands;

/// <summary><c>hiraku inspect FILE</c>: what is this file?</summary>
internal static class InspectCommand
{
    private static readonly Argument<string> Target = new("FILE") { Description = "調べるファイル / the file to look at" };

    public static Command Create()
    {
        var command = new Command("inspect", "このファイルは何か / what is this file") { Target };
        command.SetAction(result => Run(result.GetValue(Target)!, Settings.Of(result)));
        return command;
    }

    private static int Run(string path, Settings settings)
    {
        if (!File.Exists(path))
        {
            return Directory.Exists(path)
                ? Say.Wrong(settings, $"フォルダーではなくファイルを指定してください: {path}", $"Name a file, not a folder: {path}")
                : Say.Wrong(settings, $"ファイルがありません: {path}", $"There is no such file: {path}");
        }

        FileStory story = FileStory.Read(path, settings.Project);
        Console.Out.WriteLine(settings.Json ? JsonText.Indented(FileStoryJson.Of(story)) : FileStoryText.Of(story, settings.Language));
        return story.Inspection.Raw is null ? ExitCode.SomeHeldOrFailed : ExitCode.AllPublished;
    }
}
