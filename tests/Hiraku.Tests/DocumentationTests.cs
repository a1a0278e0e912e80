using System.CommandLine;
using System.Text.RegularExpressions;
using Hiraku.Cli.Commands;
using Hiraku.Cli.Terminal;
using Hiraku.Definitions;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Tests.Support;

namespace Hiraku.Tests;

/// <summary>Holds the pages in docs/ to the program, so that neither can go on without the other.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Reference = File.ReadAllText(Repository.At("docs", "reference.md"));

    [Fact]
    public void The_page_of_diagnostics_is_what_the_rules_say()
    {
        string path = Repository.At("docs", "diagnostics.md");
        string expected = DiagnosticsPage.Text();
        if (Environment.GetEnvironmentVariable("HIRAKU_ACCEPT") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.True(
            File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == expected,
            "docs/diagnostics.md is behind the rules: HIRAKU_ACCEPT=1 dotnet test tests/Hiraku.Tests --filter DocumentationTests rewrites it.");
    }

    [Fact]
    public void No_two_rules_share_a_code_or_a_name()
    {
        Assert.Empty(RuleBook.All.GroupBy(rule => rule.Code).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Empty(RuleBook.All.GroupBy(rule => rule.Name).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Every_rule_has_a_code_and_a_name_of_the_agreed_form() =>
        Assert.All(RuleBook.All, rule => Assert.Matches("^HK[1-9][0-9]{3} [a-z0-9]+(-[a-z0-9]+)*$", rule.Code + " " + rule.Name));

    [Fact]
    public void Every_rule_says_what_why_and_how_to_mend_in_both_languages() => Assert.Empty(
        from rule in RuleBook.All
        from text in new[] { rule.Title, rule.Why, rule.Mend }
        where text.Ja.Trim().Length == 0 || text.En.Trim().Length == 0
        select rule.Code);

    [Fact]
    public void Most_rules_show_a_right_example() =>
        Assert.True(RuleBook.All.Count(rule => rule.Example.Length > 0) >= 0.8 * RuleBook.All.Count);

    [Fact]
    public void Every_command_and_each_of_its_options_is_in_the_reference() =>
        Assert.Empty(Commands(CommandTree.Build(), "hiraku").SelectMany(command => Unexplained(command.Path, command.Command)));

    [Fact]
    public void Every_key_that_the_program_reads_from_yaml_is_in_the_reference()
    {
        var keys =
            from folder in new[] { "Datasets", "Settings", "" }
            from file in Directory.EnumerateFiles(Repository.At("src", "Hiraku.Definitions", folder), "*.cs")
            from Match match in KeyRead().Matches(File.ReadAllText(file))
            select match.Groups[1].Value;

        Assert.DoesNotContain(keys, key => !Reference.Contains($"`{key}`", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_dataset_of_the_sample_ward_has_a_title_a_licence_and_a_sample()
    {
        Project project = ProjectReader.Read(Repository.Folder, new DiagnosticBag()).Project!;

        Assert.True(project.Datasets.Length >= 14);
        Assert.All(project.Datasets, dataset =>
        {
            Assert.True(dataset.Title.Ja.Length > 0 && dataset.Title.En.Length > 0 && dataset.Title.Ja != dataset.Id, dataset.Id);
            Assert.True((dataset.Licence ?? project.Site.Licence).Length > 0, dataset.Id);
            Assert.True(Directory.EnumerateFiles(dataset.Folder, "*", SearchOption.AllDirectories).Count() > 1, dataset.Id);
        });
    }

    [Fact]
    public void The_pages_that_the_readme_names_are_there() =>
        Assert.All(Link().Matches(File.ReadAllText(Repository.At("README.md"))), link => Assert.True(Path.Exists(Repository.At(link.Groups[1].Value)), link.Value));

    [Theory]
    [InlineData("README.md", 100)]
    [InlineData("CONTRIBUTING.md", 150)]
    [InlineData("docs/architecture.md", 200)]
    [InlineData("docs/glossary.md", 60)]
    public void A_page_stays_short_enough_to_be_read(string page, int lines) =>
        Assert.InRange(File.ReadLines(Repository.At(page)).Count(), 1, lines);

    private static IEnumerable<(string Path, Command Command)> Commands(Command parent, string path) =>
        parent.Subcommands.SelectMany(command => Commands(command, $"{path} {command.Name}").Prepend(($"{path} {command.Name}", command)));

    private static IEnumerable<string> Unexplained(string path, Command command)
    {
        if (command.Subcommands.Count == 0 && !Reference.Contains($"`{path}", StringComparison.Ordinal))
        {
            yield return path;
        }

        foreach (Option option in command.Options.Where(option => !Reference.Contains(option.Name, StringComparison.Ordinal)))
        {
            yield return $"{path} {option.Name}";
        }
    }

    [GeneratedRegex("""\b(?:Text|Texts|Localized|Section|Sections|Node|Choice|Integer|Number|RequiredText|Bytes)\((?:section, )?"([a-z_]+)"[,)]""")]
    private static partial Regex KeyRead();

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)\)")]
    private static partial Regex Link();
}
