using System.Net.Http.Headers;

namespace Hiraku.Pipeline.Collect.Http;

/// <summary>Sends a conditional request and follows redirects, from http to https or within one scheme.</summary>
internal sealed class Redirects(HttpClient client)
{
    private const int Most = 10;

    public HttpResponseMessage Follow(Uri address, HttpMemory? memory, CancellationToken ct)
    {
        for (int i = 0; i <= Most; i++)
        {
            using HttpRequestMessage request = Ask(address, memory);
            HttpResponseMessage response = client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct).GetAwaiter().GetResult();
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308))
            {
                return response;
            }

            using (response)
            {
                Uri? target = response.Headers.Location is { } location ? new Uri(address, location) : null;
                bool allowed = target is not null && (target.Scheme == address.Scheme || (address.Scheme == "http" && target.Scheme == "https"));
                address = allowed ? target! : throw HttpFault.Redirect(target);
            }
        }

        throw HttpFault.Redirect(null);
    }

    private static HttpRequestMessage Ask(Uri address, HttpMemory? memory)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.ParseAdd("Hiraku");
        if (memory?.ETag is { } tag && EntityTagHeaderValue.TryParse(tag, out EntityTagHeaderValue? parsed))
        {
            request.Headers.IfNoneMatch.Add(parsed);
        }

        if (memory?.LastModified is { } modified)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }

        return request;
    }
}
