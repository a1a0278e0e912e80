namespace Hiraku.Pipeline.Collect;

/// <summary>The outside world as the door hands it in: network, clock, environment. Nothing below the door reaches for them itself.</summary>
/// <param name="Handler">Sends requests; must not follow redirects by itself. Proxy and certificates are its business.</param>
/// <param name="Environment">The value of an environment variable, or null.</param>
public sealed record Connections(HttpMessageHandler? Handler, TimeProvider Clock, Func<string, string?> Environment)
{
    /// <summary>No network and an empty environment.</summary>
    public static Connections None { get; } = new(null, TimeProvider.System, _ => null);

    /// <summary>How often a request is sent at most, and how long after the first failure it is sent again (then twice as long, and so on).</summary>
    public int Attempts { get; init; } = 4;

    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A handler for real use: certificates checked, proxy from the environment, redirects left to the collector.</summary>
    public static HttpMessageHandler CreateHandler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = System.Net.DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(30),
        UseProxy = true,
        UseCookies = false,
    };
}
