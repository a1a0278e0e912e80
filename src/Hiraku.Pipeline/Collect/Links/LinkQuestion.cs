using System.Globalization;
using System.Net;
using Hiraku.Model.Sources;

namespace Hiraku.Pipeline.Collect.Links;

/// <summary>One address, asked the short way (HEAD) and, where that is refused, as a browser would (GET), through up to ten redirects.</summary>
internal sealed class LinkQuestion(Connections connections, TimeSpan timeout)
{
    private const int MostRedirects = 10;

    public async Task<LinkAnswer> Ask(Uri address, CancellationToken ct)
    {
        if (connections.Handler is null)
        {
            return Silent("ネットワークが使えません", "there is no network");
        }

        try
        {
            LinkAnswer answer = await Send(HttpMethod.Head, address, ct).ConfigureAwait(false);
            return answer.State == LinkState.Alive ? answer : await Send(HttpMethod.Get, address, ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Silent($"{timeout.TotalSeconds:0} 秒待っても返事がありません", $"no answer within {timeout.TotalSeconds:0} seconds");
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError == HttpRequestError.SecureConnectionError)
        {
            return new LinkAnswer(LinkState.Dead, new("証明書が正しくなく、安全につなげません", "its certificate is not valid"));
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError == HttpRequestError.NameResolutionError)
        {
            return Silent($"「{address.Host}」というサーバーが見つかりません", $"there is no server \"{address.Host}\"");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return Silent("サーバーにつながりません", "the server cannot be reached");
        }
    }

    private async Task<LinkAnswer> Send(HttpMethod method, Uri address, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(timeout, connections.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        using var client = new HttpClient(connections.Handler!, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        for (int i = 0; i <= MostRedirects; i++)
        {
            using var request = new HttpRequestMessage(method, address);
            request.Headers.UserAgent.ParseAdd("Hiraku");
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
                || response.Headers.Location is not { } location)
            {
                return Of(response.StatusCode);
            }

            address = new Uri(address, location);
            if (address.Scheme is not ("http" or "https"))
            {
                return LinkAnswer.Alive;
            }
        }

        return new LinkAnswer(LinkState.Dead, new("転送が続くばかりで、どこにも着きません", "its redirects lead nowhere"));
    }

    private static LinkAnswer Of(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => Dead(status, "ページがありません", "there is no such page"),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotAcceptable or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => LinkAnswer.Alive,
        >= HttpStatusCode.InternalServerError => Dead(status, "相手のサーバーで問題が起きています", "the server has a problem"),
        >= HttpStatusCode.BadRequest => Dead(status, "開けません", "it cannot be opened"),
        _ => LinkAnswer.Alive,
    };

    private static LinkAnswer Dead(HttpStatusCode status, string ja, string en)
    {
        string number = ((int)status).ToString(CultureInfo.InvariantCulture);
        return new(LinkState.Dead, new($"{ja}（{number}）", $"{en} ({number})"));
    }

    private static LinkAnswer Silent(string ja, string en) => new(LinkState.Silent, new(ja, en));
}
