using System.Diagnostics;
using System.Text.Json;
using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Nights;

/// <summary>Single nights in circumstances of their own: no network, a full disk, another build at the same time.</summary>
public sealed class OneNightTests
{
    [Fact]
    public void The_whole_build_runs_in_a_network_without_interfaces()
    {
        Assert.SkipUnless(Unshare("-n", "true").ExitCode == 0, "This machine does not let a test make a network namespace.");
        using ProjectFolder project = new ProjectFolder().WithSample("event");

        CommandResult result = Unshare("-n", $"dotnet '{Command.Program}' build --project '{project.Folder}' --as-of 2026-11-21");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public void On_a_full_disk_the_old_site_stays_and_the_next_night_with_room_heals_it()
    {
        Assert.SkipUnless(Unshare("-m", "mount -t tmpfs -o size=1m none /mnt").ExitCode == 0, "This machine does not let a test mount a small disk.");
        using ProjectFolder project = new ProjectFolder().WithSample("event").WithSample("land-area");
        Assert.Equal(0, project.Build("land-area").ExitCode);
        var whole = FolderHash.Of(project.Site);

        CommandResult full = Unshare("-m", $"cp -a '{project.At("out")}' '{project.At("kept")}' && mount -t tmpfs -o size=9m none '{project.At("out")}' && cp -a '{project.At("kept")}/.' '{project.At("out")}'; "
            + $"dd if=/dev/zero of='{project.At("out/filler")}' bs=4k 2>/dev/null; dotnet '{Command.Program}' build --project '{project.Folder}' --as-of 2026-11-21; code=$?; "
            + $"diff -r '{project.At("out/site")}' '{project.At("kept/site")}' && rm '{project.At("out/filler")}' && exit $code");

        Assert.True(full.ExitCode is 1 or 3, full.All);
        Assert.DoesNotContain("   at Hiraku", full.All, StringComparison.Ordinal);
        Assert.Equal(whole, FolderHash.Of(project.Site));
        Assert.Equal(0, project.Build().ExitCode);
    }

    [Fact]
    public void Of_two_builds_at_once_the_second_waits_and_both_leave_a_whole_site()
    {
        using ProjectFolder project = new ProjectFolder().WithSample("event");
        Assert.Equal(0, project.Build().ExitCode);
        var before = FolderHash.Of(project.Site);
        string[] arguments = ["build", "--project", project.Folder, "--as-of", "2026-11-21", "--force"];
        using Process first = Command.Start(new Dictionary<string, string>(), arguments);
        using Process second = Command.Start(new Dictionary<string, string>(), arguments);
        first.WaitForExit();
        second.WaitForExit();

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal(before, FolderHash.Of(project.Site));
    }

    [Fact]
    public void A_build_that_may_not_wait_says_that_another_one_runs()
    {
        using ProjectFolder project = new ProjectFolder().WithSample("event");
        Directory.CreateDirectory(project.At("out/state"));
        using (new FileStream(project.At("out/state/build.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            CommandResult result = project.Build("--wait", "0");

            Assert.Equal(2, result.ExitCode);
            Assert.Contains("別のビルドが実行中です", result.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void As_json_standard_output_holds_one_document_and_nothing_else()
    {
        using ProjectFolder project = new ProjectFolder().WithSample("event");

        using JsonDocument result = JsonDocument.Parse(project.Build("--format", "json").Output);

        Assert.Equal(1, result.RootElement.GetProperty("published").GetInt32());
        Assert.True(File.Exists(result.RootElement.GetProperty("datasets")[0].GetProperty("report").GetString()));
    }

    [Fact]
    public void A_notice_that_cannot_be_sent_never_fails_the_run()
    {
        using ProjectFolder project = new ProjectFolder().WithSample("event");
        File.AppendAllText(project.At("hiraku.yml"), "\nnotify: { when: always, webhook: env:HIRAKU_TEST_HOOK, mail: { host: 127.0.0.1, port: 1, from: a@example.jp, to: [b@example.jp] } }\n");

        CommandResult result = Command.Run(new Dictionary<string, string> { ["HIRAKU_TEST_HOOK"] = "http://127.0.0.1:1/secret" }, "build", "--project", project.Folder, "--as-of", "2026-11-21", "--lang", "ja");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("webhook", result.Error, StringComparison.Ordinal);
        Assert.Contains("mail", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.All, StringComparison.Ordinal);
    }

    private static CommandResult Unshare(string kind, string script)
    {
        if (!OperatingSystem.IsLinux())
        {
            return new CommandResult(1, "", "");
        }

        using Process process = Process.Start(new ProcessStartInfo("unshare", [kind, "sh", "-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
