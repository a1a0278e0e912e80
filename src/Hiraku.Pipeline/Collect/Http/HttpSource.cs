using System.Net;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Polly;
using Polly.Retry;

namespace Hiraku.Pipeline.Collect.Http;

/// <summary>Fetches a URL: only what changed, again where the server stumbles, and never a part of a file.</summary>
internal sealed class HttpSource(RawStore store, Limits limits, Connections connections)
{
    public RawFile? Collect(string url, int source, DiagnosticBag bag, CancellationToken ct)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https") || connections.Handler is null)
        {
            bag.Add(CollectRules.Of(CollectRules.BadUrl, Shown(url), $"「{Shown(url)}」は読めるURLではありません。", $"\"{Shown(url)}\" is no URL that can be read."));
            return null;
        }

        int attempts = 0;
        try
        {
            RawFile? file = Retrying().Execute(_ =>
            {
                attempts++;
                return Attempt(address, url, source, ct);
            }, ct);
            if (attempts > 1)
            {
                bag.Add(CollectRules.Of(CollectRules.Retried, Shown(url), $"{attempts}回目で読めました。", $"It worked at attempt {attempts}."));
            }

            return file;
        }
        catch (HttpFault fault)
        {
            bag.Add(CollectRules.Of(fault.Rule, Shown(url), fault.Message, fault.English));
            return null;
        }
    }

    private ResiliencePipeline Retrying() => connections.Attempts < 2 ? ResiliencePipeline.Empty : new ResiliencePipelineBuilder { TimeProvider = connections.Clock }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<HttpFault>(fault => fault.Passing),
            MaxRetryAttempts = connections.Attempts - 1,
            BackoffType = DelayBackoffType.Exponential,
            Delay = connections.FirstDelay,
            MaxDelay = TimeSpan.FromSeconds(60),
        })
        .Build();

    private RawFile? Attempt(Uri address, string url, int source, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(limits.DownloadTime, connections.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            return Fetch(address, url, source, either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw HttpFault.Timeout(limits.DownloadTime);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            throw HttpFault.Broken(fault.InnerException?.Message ?? fault.Message);
        }
    }

    private RawFile Fetch(Uri address, string url, int source, CancellationToken ct)
    {
        HttpMemory? memory = HttpMemory.Read(store, url);
        using var client = new HttpClient(connections.Handler!, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        using HttpResponseMessage response = new Redirects(client).Follow(address, memory, ct);
        if (response.StatusCode == HttpStatusCode.NotModified && memory is not null)
        {
            string path = store.PathOf(memory.Sha256);
            return new RawFile(Shown(url), path, memory.Sha256, new FileInfo(path).Length, source) { Modified = ParseDate(memory.LastModified) };
        }

        if (!response.IsSuccessStatusCode)
        {
            throw HttpFault.Status(response.StatusCode);
        }

        KeptFile kept = Keep(response, ct);
        string? modified = response.Content.Headers.LastModified?.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        new HttpMemory(url, kept.Sha256, response.Headers.ETag?.ToString(), modified).Write(store);
        return new RawFile(Shown(url), kept.Path, kept.Sha256, kept.Bytes, source) { Modified = response.Content.Headers.LastModified };
    }

    private KeptFile Keep(HttpResponseMessage response, CancellationToken ct)
    {
        long? declared = response.Content.Headers.ContentLength;
        if (declared > limits.FileBytes)
        {
            throw HttpFault.TooLarge(limits.FileBytes);
        }

        using Stream body = new PatientStream(response.Content.ReadAsStream(ct), ct);
        return store.Keep(body, limits.FileBytes, ct) ?? throw HttpFault.TooLarge(limits.FileBytes);
    }

    /// <summary>A URL as reports may show it: what stands before an @ or after a ? may be a secret.</summary>
    internal static string Shown(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.SafeUnescaped) : url;

    private static DateTimeOffset? ParseDate(string? text) =>
        DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null;
}
