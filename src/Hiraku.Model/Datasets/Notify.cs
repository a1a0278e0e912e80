using System.Collections.Immutable;

namespace Hiraku.Model.Datasets;

/// <summary>Who is told of a run when it is over (<c>notify:</c> in hiraku.yml). Addresses that are secrets are names of environment variables.</summary>
/// <param name="Always">Also where nobody must act.</param>
/// <param name="WebhookVariable">The environment variable that holds the URL; null where none is called.</param>
public sealed record Notify(bool Always, string? WebhookVariable, MailNotice? Mail)
{
    public static Notify None { get; } = new(false, null, null);
}

/// <summary>A mail over SMTP.</summary>
/// <param name="UserVariable">The environment variables that hold user and password, where the server asks for them.</param>
public sealed record MailNotice(string Host, int Port, bool Tls, string From, ImmutableArray<string> To, string? UserVariable, string? PasswordVariable);
