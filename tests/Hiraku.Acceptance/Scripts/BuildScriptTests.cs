using System.Text.RegularExpressions;
using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Scripts;

/// <summary>build.ps1 is for Windows and is not run here; a parser reads it, and what it offers is held to what exists.</summary>
public sealed partial class BuildScriptTests
{
    private static readonly string Script = Path.Combine(Checkout.Folder, "build.ps1");

    /// <summary>Its targets; the parser takes seconds.</summary>
    private static readonly Lazy<string[]> Parsed = new(() =>
        NodePackages.Run("powershell/syntax.mjs", Script).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static readonly string[] Dotnet = ["dotnet test", "dotnet format", "dotnet build deploy/Packages.proj"];

    [Fact]
    public void The_script_has_no_syntax_error() => Assert.NotEmpty(Targets());

    [Fact]
    public void A_broken_script_would_be_noticed()
    {
        string broken = Path.Combine(AppContext.BaseDirectory, "broken.ps1");
        File.WriteAllText(broken, File.ReadAllText(Script).Replace("switch ($Target) {", "switch ($Target {", StringComparison.Ordinal));

        NodePackages.Require();
        Assert.ThrowsAny<Exception>(() => NodePackages.Run("powershell/syntax.mjs", broken));
    }

    [Fact]
    public void Each_of_its_targets_is_a_command_that_the_program_or_dotnet_knows()
    {
        string script = File.ReadAllText(Script);
        string help = Command.Run("--help", "--lang", "en").Output;
        foreach (string target in Targets())
        {
            string line = Assert.Single(script.Split('\n'), line => line.Contains($"'{target}' {{", StringComparison.Ordinal));
            Match call = HirakuCall().Match(line);
            Assert.True(
                call.Success ? help.Contains($"\n  {call.Groups[1].Value} ", StringComparison.Ordinal) : Dotnet.Any(known => line.Contains(known, StringComparison.Ordinal)),
                line);
        }
    }

    [Fact]
    public void Its_build_and_test_are_the_two_commands_of_the_readme()
    {
        string readme = File.ReadAllText(Path.Combine(Checkout.Folder, "README.md"));
        string script = File.ReadAllText(Script).Replace("'--'", "--", StringComparison.Ordinal);

        Assert.All(["dotnet run --project src/Hiraku.Cli -- build", "dotnet test"], command =>
        {
            Assert.Contains(command, readme, StringComparison.Ordinal);
            Assert.Contains(command, script, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Its_package_is_the_one_command_of_the_operations_page()
    {
        Assert.Contains("\ndotnet build deploy/Packages.proj\n", File.ReadAllText(Path.Combine(Checkout.Folder, "docs", "operations.md")), StringComparison.Ordinal);
        Assert.Contains("'package' { dotnet build deploy/Packages.proj @Rest }", File.ReadAllText(Script), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Checkout.Folder, "deploy", "Packages.proj")));
    }

    private static string[] Targets() => Parsed.Value;

    [GeneratedRegex("Hiraku.Cli '--' ([a-z]+)")]
    private static partial Regex HirakuCall();
}
