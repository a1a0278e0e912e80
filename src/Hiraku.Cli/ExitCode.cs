namespace Hiraku.Cli;

/// <summary>What the process answers with (SPEC §4).</summary>
internal static class ExitCode
{
    public const int AllPublished = 0;
    public const int SomeHeldOrFailed = 1;
    public const int CommandOrYamlWrong = 2;
    public const int InternalFault = 3;
    public const int Interrupted = 130;
}
