using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hiraku.Pipeline.Catalogue.Ckan.Push;

/// <summary>
/// Speaks CKAN's Action API (version 3). Server faults and dropped connections are tried again after 1, 2 and 4 seconds; what the
/// API refuses is not.
/// </summary>
/// <param name="token">Sent as Authorization; it never appears in an answer or a message.</param>
public sealed class CkanClient(HttpClient http, Uri catalogue, string token, TimeProvider clock)
{
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    private readonly string root = catalogue.AbsoluteUri.TrimEnd('/') + "/api/3/action/";

    /// <summary>An action that only reads; <paramref name="query"/> is <c>a=b&amp;c=d</c>, already escaped.</summary>
    public Task<CkanAnswer> ReadAsync(string action, string query, CancellationToken cancellation) =>
        SendAsync(() => new HttpRequestMessage(HttpMethod.Get, root + action + (query.Length > 0 ? "?" + query : "")), cancellation);

    /// <summary>An action that writes.</summary>
    public Task<CkanAnswer> WriteAsync(string action, JsonObject body, CancellationToken cancellation) => SendAsync(
        () => new HttpRequestMessage(HttpMethod.Post, root + action) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") },
        cancellation);

    private async Task<CkanAnswer> SendAsync(Func<HttpRequestMessage> request, CancellationToken cancellation)
    {
        for (int attempt = 0; ; attempt++)
        {
            (CkanAnswer answer, bool isPassing) = await TryAsync(request, cancellation).ConfigureAwait(false);
            if (!isPassing || attempt == Waits.Length)
            {
                return answer;
            }

            await Task.Delay(Waits[attempt], clock, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<(CkanAnswer Answer, bool IsPassing)> TryAsync(Func<HttpRequestMessage> request, CancellationToken cancellation)
    {
        using HttpRequestMessage message = request();
        message.Headers.TryAddWithoutValidation("Authorization", token);
        message.Headers.TryAddWithoutValidation("User-Agent", "hiraku");
        try
        {
            using HttpResponseMessage response = await http.SendAsync(message, cancellation).ConfigureAwait(false);
            string body = await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
            bool isPassing = (int)response.StatusCode >= 500 || response.StatusCode == HttpStatusCode.TooManyRequests;
            return (Read(response.StatusCode, body), isPassing);
        }
        catch (HttpRequestException fault)
        {
            return (new CkanAnswer(null, fault.Message), true);
        }
    }

    private static CkanAnswer Read(HttpStatusCode status, string body)
    {
        JsonObject? answer = Parse(body);
        if (answer is null || answer["success"] is not JsonValue success || !success.TryGetValue(out bool isSuccess))
        {
            return new CkanAnswer(null, $"HTTP {(int)status}: the answer is not one of CKAN's");
        }

        if (isSuccess)
        {
            return new CkanAnswer(answer["result"]?.DeepClone(), null);
        }

        var error = answer["error"] as JsonObject;
        return new CkanAnswer(null, Describe(error, status), (string?)(error?["__type"] as JsonValue));
    }

    private static JsonObject? Parse(string body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Validation errors name the field: <c>name: That URL is already in use.</c></summary>
    private static string Describe(JsonObject? error, HttpStatusCode status)
    {
        if (error is null)
        {
            return $"HTTP {(int)status}";
        }

        IEnumerable<string> parts = error.Where(part => part.Key != "__type").Select(part => part.Value is JsonArray texts
            ? $"{part.Key}: {string.Join(' ', texts.Select(text => text?.ToString()))}"
            : part.Key == "message" ? $"{part.Value}" : $"{part.Key}: {part.Value?.ToJsonString()}");
        return string.Join("; ", parts);
    }
}
