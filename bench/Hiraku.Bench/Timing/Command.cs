using System.Collections.Immutable;

namespace Hiraku.Bench.Timing;

/// <summary>A command line as it is run: program, arguments, and what to remove before each run.</summary>
/// <param name="Before">A shell line that is run before, outside the time; null for none.</param>
internal sealed record Command(ImmutableArray<string> Words, string? Before = null)
{
    public static Command Of(params ReadOnlySpan<string> words) => new([.. words]);

    /// <summary>The same on one core only.</summary>
    public Command OnOneCore() => this with { Words = ["taskset", "-c", "0", .. Words] };

    public override string ToString() => string.Join(' ', Words);
}
