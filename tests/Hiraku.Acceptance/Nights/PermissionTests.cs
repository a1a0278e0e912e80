using System.Diagnostics;
using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Nights;

/// <summary>Permissions taken away, for a user who is not root: said plainly, the old site kept, healed when they are given back.</summary>
public sealed class PermissionTests : IDisposable
{
    private const string Nobody = "65534";

    private readonly ProjectFolder project = new();

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData("out/state", "000", 3)]
    [InlineData("out/state/datasets", "000", 3)]
    [InlineData("out/state/datasets/table.json", "000", 3)]
    [InlineData("out/state/raw", "000", 3)]
    [InlineData("out", "555", 3)]
    [InlineData("out/site", "555", 3)]
    [InlineData("out/reports", "000", 3)]
    [InlineData("datasets/table/raw", "000", 1)]
    [InlineData("datasets/table/raw/export.csv", "000", 1)]
    [InlineData("datasets/table/dataset.yml", "000", 2)]
    public void Without_a_permission_the_old_version_stays_the_reason_is_said_and_the_next_build_heals_it(string path, string mode, int exitCode)
    {
        Prepare();
        Assert.Equal(0, Build("2026-11-21").ExitCode);
        string before = Row();
        Write("第一,11");
        Shell($"chmod {mode} '{project.At(path)}'");

        CommandResult refused = Build("2026-11-22");

        Shell($"chmod u+rwX '{project.At(path)}'");
        Assert.True(refused.ExitCode == exitCode, $"{refused.ExitCode}: {refused.All}");
        Assert.Contains(project.At(path).Split('/')[^1], refused.All, StringComparison.Ordinal);
        Assert.DoesNotContain("   at Hiraku", refused.All, StringComparison.Ordinal);
        Assert.DoesNotContain("The program itself failed", refused.All, StringComparison.Ordinal);
        Assert.Equal(before, Row());
        Assert.Empty(SiteCheck.Faults(project.Site));
        Assert.Equal(0, Build("2026-11-22").ExitCode);
        Assert.Contains("11", Row(), StringComparison.Ordinal);
    }

    private void Prepare()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Shell($"setpriv --reuid={Nobody} --clear-groups test -r '{Command.Program}'").ExitCode == 0, "This machine does not let a test run as another user.");
        project.WithDataset("table", """
            title: { ja: 表, en: Table }
            department: { ja: 総務課, en: General affairs }
            sources: [{ path: raw/*.csv }]
            columns: { 名称: 名称, 件数: 件数 }
            """, "export.csv", null);
        Write("第一,10");
    }

    private void Write(string row)
    {
        File.WriteAllText(project.At("datasets/table/raw/export.csv"), $"名称,件数\r\n{row}\r\n第二,20\r\n");
        Shell($"chown -R {Nobody} '{project.Folder}'");
    }

    private CommandResult Build(string day) =>
        Shell($"setpriv --reuid={Nobody} --clear-groups dotnet '{Command.Program}' build --project '{project.Folder}' --as-of {day} --lang en");

    /// <summary>The first row as the public site has it.</summary>
    private string Row() => File.ReadAllLines(Directory.GetFiles(project.At("out/site/data/table"), "*.csv").Single())[1];

    private static CommandResult Shell(string script)
    {
        using Process process = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
