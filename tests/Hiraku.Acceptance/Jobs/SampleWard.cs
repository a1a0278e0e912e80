using Hiraku.Acceptance.Support;

namespace Hiraku.Acceptance.Jobs;

/// <summary>The repository's own sample ward, built once for the tests that look at it.</summary>
public sealed class SampleWard : IDisposable
{
    public SampleWard() => Result = Command.Run("build", "--project", Checkout.Folder, "--out", Out, "--as-of", "2026-11-21", "--lang", "ja");

    public string Out { get; } = Directory.CreateTempSubdirectory("hiraku-ward-").FullName;

    public string Site => Path.Combine(Out, "site");

    internal CommandResult Result { get; }

    public void Dispose() => Directory.Delete(Out, recursive: true);
}
