using System.Text.Json.Nodes;

namespace Hiraku.Pipeline.Catalogue.Ckan.Push;

/// <summary>What the Action API answered; <paramref name="Error"/> is its reason in one line where it refused.</summary>
/// <param name="ErrorType">CKAN's <c>__type</c>: "Not Found Error", "Validation Error", "Authorization Error" ….</param>
public sealed record CkanAnswer(JsonNode? Result, string? Error, string? ErrorType = null)
{
    public bool IsSuccess => Error is null;

    public bool IsNotFound => ErrorType == "Not Found Error";

    public bool IsInvalid => ErrorType == "Validation Error";
}
