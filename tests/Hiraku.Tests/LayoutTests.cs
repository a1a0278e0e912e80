using System.Text.RegularExpressions;
using Hiraku.Tests.Support;

namespace Hiraku.Tests;

/// <summary>Holds the direction rule: stages meet in the model's types and never name each other.</summary>
public partial class LayoutTests
{
    private static readonly string[] Stages = ["Collect", "Extract", "Map", "Normalize", "Validate", "Write"];

    private static readonly string Pipeline = Path.Combine(Repository.Folder, "src", "Hiraku.Pipeline");

    [Fact]
    public void No_stage_names_another()
    {
        var faults =
            from stage in Stages
            from file in Directory.EnumerateFiles(Path.Combine(Pipeline, stage), "*.cs", SearchOption.AllDirectories)
            from Match match in StageName().Matches(File.ReadAllText(file))
            let named = match.Groups[1].Value
            where named != stage && Stages.Contains(named)
            select $"{Path.GetRelativePath(Pipeline, file)} names {named}";

        Assert.Empty(faults);
    }

    [Fact]
    public void The_stages_in_alphabetical_order_are_the_order_of_the_flow() =>
        Assert.Equal(Stages, Stages.Order(StringComparer.Ordinal).Where(stage => Directory.Exists(Path.Combine(Pipeline, stage))));

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Assert.DoesNotContain(SourceFiles(), file => File.ReadLines(file).Count() > 400);

    [Fact]
    public void No_folder_of_the_source_holds_more_than_12_files() =>
        Assert.Empty(SourceFiles().Where(file => file.Contains("src")).GroupBy(Path.GetDirectoryName).Where(folder => folder.Count() > 12).Select(folder => folder.Key));

    [Fact]
    public void No_source_searches_a_text_between_two_characters() => // docs/decisions/0040
        Assert.DoesNotContain(SourceFiles().Where(file => file.Contains("src")), file => File.ReadAllText(file).Contains("InRange('"));

    private static IEnumerable<string> SourceFiles() =>
        from top in new[] { "src", "tests" }
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Folder, top), "*.cs", SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && !file.Contains("node_modules")
        select file;

    [GeneratedRegex(@"Hiraku\.Pipeline\.([A-Z]\w+)")]
    private static partial Regex StageName();
}
