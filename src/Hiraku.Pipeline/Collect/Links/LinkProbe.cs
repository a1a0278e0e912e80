using System.Collections.Concurrent;
using Hiraku.Model.Sources;

namespace Hiraku.Pipeline.Collect.Links;

/// <summary>
/// Asks web addresses whether anything is there: each once in a run, a server never twice at a time, and a server that keeps
/// silent not for ever. No page is read.
/// </summary>
public sealed class LinkProbe(Connections connections)
{
    private const int ServersAtOnce = 8;

    /// <summary>After so many addresses in a row without an answer the server's other ones are taken for silent unasked.</summary>
    private const int Patience = 3;

    private readonly ConcurrentDictionary<string, LinkAnswer> known = new(StringComparer.Ordinal);

    /// <summary>How long one answer is waited for.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a server is left alone between two questions.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The answers, in the order of the addresses. An address that is none, or not of the web, is not asked and counts as alive.</summary>
    public IReadOnlyList<LinkAnswer> Ask(IReadOnlyList<string> urls, CancellationToken ct)
    {
        var servers = urls.Where(url => !known.ContainsKey(url)).Select(url => (Url: url, Address: WebAddress(url))).Where(link => link.Address is not null)
            .GroupBy(link => link.Address!.Authority, StringComparer.OrdinalIgnoreCase);
        Parallel.ForEachAsync(servers, new ParallelOptions { MaxDegreeOfParallelism = ServersAtOnce, CancellationToken = ct }, async (server, cancel) =>
            await AskServer([.. server.DistinctBy(link => link.Url).Select(link => (link.Url, link.Address!))], cancel).ConfigureAwait(false)).GetAwaiter().GetResult();
        return [.. urls.Select(url => known.GetValueOrDefault(url, LinkAnswer.Alive))];
    }

    private async Task AskServer((string Url, Uri Address)[] links, CancellationToken ct)
    {
        var question = new LinkQuestion(connections, Timeout);
        int silent = 0;
        LinkAnswer last = LinkAnswer.Alive;
        for (int i = 0; i < links.Length; i++)
        {
            if (silent < Patience)
            {
                if (i > 0)
                {
                    await Task.Delay(Pause, connections.Clock, ct).ConfigureAwait(false);
                }

                last = await question.Ask(links[i].Address, ct).ConfigureAwait(false);
                silent = last.State == LinkState.Silent ? silent + 1 : 0;
            }

            known[links[i].Url] = last;
        }
    }

    /// <summary>The address as it is asked for: without what stands after the #, which no server ever sees.</summary>
    private static Uri? WebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" && address.Host.Length > 0 ? new Uri(address.GetLeftPart(UriPartial.Query)) : null;
}
