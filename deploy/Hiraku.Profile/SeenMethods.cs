using System.Diagnostics.Tracing;
using System.Reflection;

namespace Hiraku.Profile;

/// <summary>Every method that the runtime compiles in this process, as it tells of them itself.</summary>
internal sealed class SeenMethods : EventListener
{
    private const EventKeywords Compiling = (EventKeywords)0x10;
    private const uint Dynamic = 1, IsGeneric = 2, IsShared = 4;

    private readonly Lock gate = new();
    private readonly SortedSet<nint> methods = [];

    /// <summary>The instantiations of generic methods and of methods of generic types; any other method is compiled beforehand anyway.</summary>
    public IEnumerable<MethodBase> Generic()
    {
        // The events come from a thread of the runtime's, a little later.
        Thread.Sleep(TimeSpan.FromSeconds(2));
        lock (gate)
        {
            return [.. methods.Select(RuntimeMethods.Of)];
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, Compiling);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) != true)
        {
            return;
        }

        uint flags = (uint)eventData.Payload![5]!;
        if ((flags & Dynamic) == 0 && (flags & (IsGeneric | IsShared)) != 0)
        {
            lock (gate)
            {
                methods.Add((nint)(ulong)eventData.Payload[0]!);
            }
        }
    }
}
