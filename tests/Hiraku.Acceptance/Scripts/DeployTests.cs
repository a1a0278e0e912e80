using System.ComponentModel;
using System.Diagnostics;
using System.Xml.Linq;
using Hiraku.Acceptance.Support;
using YamlDotNet.RepresentationModel;

namespace Hiraku.Acceptance.Scripts;

/// <summary>The schedules in deploy/, as far as a machine can tell that has neither Windows nor GitHub nor GitLab.</summary>
public sealed class DeployTests
{
    private static readonly XNamespace Schedule = "http://schemas.microsoft.com/windows/2004/02/mit/task";

    [Theory, InlineData("github/nightly.yml"), InlineData("gitlab/gitlab-ci.yml")]
    public void A_pipeline_is_yaml_and_every_hiraku_command_in_it_exists(string file)
    {
        string text = Read(file);
        var stream = new YamlStream();
        stream.Load(new StringReader(text));

        Assert.IsType<YamlMappingNode>(Assert.Single(stream.Documents).RootNode);
        Assert.Contains("hiraku build", text, StringComparison.Ordinal);
        Assert.Contains("[ $? -eq 1 ]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_units_of_systemd_are_well_formed_and_the_time_is_japans()
    {
        Assert.SkipUnless(Has("systemd-analyze"), "systemd-analyze is not there.");
        using var folder = new ProjectFolder();
        string service = Read("systemd/hiraku.service");
        File.WriteAllText(folder.At("hiraku.service"), service.Replace("/usr/local/bin/hiraku", "/bin/true", StringComparison.Ordinal));
        File.WriteAllText(folder.At("hiraku.timer"), Read("systemd/hiraku.timer"));

        (int exitCode, string said) = Run("systemd-analyze", "verify", folder.At("hiraku.timer"), folder.At("hiraku.service"));

        Assert.True(exitCode == 0 && !said.Contains("hiraku.", StringComparison.Ordinal), said);
        Assert.Contains("02:30:00 Asia/Tokyo", Read("systemd/hiraku.timer"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_task_of_windows_runs_every_night_whoever_is_logged_on()
    {
        XElement task = XDocument.Parse(Read("windows/hiraku-nightly.xml")).Root!;

        Assert.Equal("1", task.Descendants(Schedule + "DaysInterval").Single().Value);
        Assert.Equal("S-1-5-19", task.Descendants(Schedule + "UserId").Single().Value);
        Assert.Equal(task.Descendants(Schedule + "Principal").Single().Attribute("id")!.Value, task.Element(Schedule + "Actions")!.Attribute("Context")!.Value);
        Assert.StartsWith("build ", task.Descendants(Schedule + "Arguments").Single().Value, StringComparison.Ordinal);
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Checkout.Folder, "deploy", file));

    private static bool Has(string program)
    {
        try
        {
            return Run(program, "--version").ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static (int ExitCode, string Said) Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }
}
