using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;

namespace Hiraku.Tests.Pipeline.Catalogue.Ckan.Push;

/// <summary>
/// A small CKAN in memory that insists on the API's documented forms: reading by GET, writing by POST of JSON with a token, ids
/// where they are required, names of the right alphabet, tags and extras as lists of objects; and gives few rows per page.
/// </summary>
internal sealed class CkanServer : HttpMessageHandler
{
    public const string Token = "secret-token";

    private const int MostRows = 2;

    private readonly List<JsonObject> packages = [];
    private int ids;

    /// <summary>Every writing call, as "action body".</summary>
    public List<string> Writes { get; } = [];

    public List<string> Reads { get; } = [];

    /// <summary>Answers that come before the real one: status codes of a server in trouble.</summary>
    public Queue<HttpStatusCode> Troubles { get; } = new();

    public JsonObject Package(string name) => packages.Single(package => (string?)package["name"] == name);

    public void Seed(string name, string organization) => packages.Add(new JsonObject
    {
        ["id"] = NewId(),
        ["name"] = name,
        ["owner_org"] = organization,
        ["tags"] = new JsonArray(),
        ["extras"] = new JsonArray(),
        ["resources"] = new JsonArray(),
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Troubles.TryDequeue(out HttpStatusCode trouble))
        {
            return new HttpResponseMessage(trouble) { Content = new StringContent("<html>Bad Gateway</html>") };
        }

        string action = request.RequestUri!.AbsolutePath.Split('/')[^1];
        Assert.Equal("/catalogue/api/3/action/" + action, request.RequestUri.AbsolutePath);
        if (request.Headers.GetValues("Authorization").Single() != Token)
        {
            return Refuse(HttpStatusCode.Forbidden, "Authorization Error", new JsonObject { ["message"] = "Access denied: User not authorized" });
        }

        if (action == "package_search")
        {
            Assert.Equal(HttpMethod.Get, request.Method);
            Reads.Add(request.RequestUri.Query);
            return Search(request.RequestUri.Query);
        }

        Assert.Equal(HttpMethod.Post, request.Method);
        Assert.Equal("application/json", request.Content!.Headers.ContentType!.MediaType);
        string text = await request.Content.ReadAsStringAsync(cancellationToken);
        Writes.Add($"{action} {text}");
        return Write(action, JsonNode.Parse(text)!.AsObject());
    }

    private HttpResponseMessage Search(string query)
    {
        var parameters = HttpUtility.ParseQueryString(query);
        string organization = parameters["fq"]!["organization:".Length..];
        int start = int.Parse(parameters["start"]!, System.Globalization.CultureInfo.InvariantCulture);
        JsonObject[] found = [.. packages.Where(package => (string?)package["owner_org"] == organization).OrderBy(package => (string?)package["name"], StringComparer.Ordinal)];
        return Answer(new JsonObject
        {
            ["count"] = found.Length,
            ["results"] = new JsonArray([.. found.Skip(start).Take(MostRows).Select(package => package.DeepClone())]),
        });
    }

    private HttpResponseMessage Write(string action, JsonObject body) => action switch
    {
        "package_create" => CreatePackage(body),
        "package_patch" => Patch(packages.Find(package => Is(package, body["id"])), body),
        "resource_create" => CreateResource(body),
        "resource_patch" => Patch(Resources().FirstOrDefault(resource => Is(resource, body["id"])), body),
        "resource_delete" => DeleteResource(body),
        _ => Refuse(HttpStatusCode.BadRequest, "Bad request", new JsonObject { ["message"] = $"Action name not known: {action}" }),
    };

    private HttpResponseMessage CreatePackage(JsonObject body)
    {
        string name = (string)body["name"]!;
        if (name.Length < 2 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_'))
        {
            return Invalid("name", "Must be purely lowercase alphanumeric (ascii) characters and these symbols: -_");
        }

        if (packages.Any(package => (string?)package["name"] == name))
        {
            return Invalid("name", "That URL is already in use.");
        }

        if (body["owner_org"] is null)
        {
            return Invalid("owner_org", "An organization must be provided");
        }

        body["id"] = NewId();
        foreach (JsonObject resource in body["resources"]!.AsArray().OfType<JsonObject>())
        {
            resource["id"] = NewId();
            Store(resource);
        }

        CheckLists(body);
        packages.Add((JsonObject)body.DeepClone());
        return Answer(body.DeepClone());
    }

    private HttpResponseMessage CreateResource(JsonObject body)
    {
        JsonObject? package = packages.Find(other => Is(other, body["package_id"]));
        if (package is null)
        {
            return NotFound();
        }

        body.Remove("package_id");
        body["id"] = NewId();
        Store(body);
        package["resources"]!.AsArray().Add(body.DeepClone());
        return Answer(body.DeepClone());
    }

    private HttpResponseMessage DeleteResource(JsonObject body)
    {
        foreach (JsonArray resources in packages.Select(package => package["resources"]!.AsArray()))
        {
            if (resources.OfType<JsonObject>().FirstOrDefault(resource => Is(resource, body["id"])) is { } found)
            {
                resources.Remove(found);
                return Answer(null);
            }
        }

        return NotFound();
    }

    private static HttpResponseMessage Patch(JsonObject? target, JsonObject body)
    {
        if (target is null)
        {
            return NotFound();
        }

        CheckLists(body);
        foreach (var (key, value) in body)
        {
            target[key] = value?.DeepClone();
        }

        Store(target);
        return Answer(target.DeepClone());
    }

    private static void CheckLists(JsonObject body)
    {
        Assert.All(body["tags"] as JsonArray ?? [], tag => Assert.Equal(["name"], tag!.AsObject().Select(property => property.Key)));
        Assert.All(body["extras"] as JsonArray ?? [], extra => Assert.Equal(["key", "value"], extra!.AsObject().Select(property => property.Key)));
    }

    /// <summary>CKAN gives times back without a fraction that is zero, and null for empty text.</summary>
    private static void Store(JsonObject node)
    {
        if ((string?)node["last_modified"] is { } time)
        {
            node["last_modified"] = time.Replace(".000000", "", StringComparison.Ordinal);
        }

        foreach (string key in node.Where(property => property.Value is JsonValue value && value.GetValueKind() == JsonValueKind.String && (string?)value == "").Select(property => property.Key).ToList())
        {
            node[key] = null;
        }
    }

    private IEnumerable<JsonObject> Resources() => packages.SelectMany(package => package["resources"]!.AsArray().OfType<JsonObject>());

    private string NewId() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{++ids:D12}");

    private static bool Is(JsonObject node, JsonNode? id) => id is not null && (string?)node["id"] == (string?)id;

    private static HttpResponseMessage NotFound() => Refuse(HttpStatusCode.NotFound, "Not Found Error", new JsonObject { ["message"] = "Not found" });

    private static HttpResponseMessage Invalid(string field, string why) =>
        Refuse(HttpStatusCode.Conflict, "Validation Error", new JsonObject { [field] = new JsonArray(why) });

    private static HttpResponseMessage Answer(JsonNode? result) => Json(HttpStatusCode.OK, new JsonObject { ["help"] = "", ["success"] = true, ["result"] = result });

    private static HttpResponseMessage Refuse(HttpStatusCode status, string type, JsonObject error)
    {
        error["__type"] = type;
        return Json(status, new JsonObject { ["help"] = "", ["success"] = false, ["error"] = error });
    }

    private static HttpResponseMessage Json(HttpStatusCode status, JsonObject body) =>
        new(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
}
