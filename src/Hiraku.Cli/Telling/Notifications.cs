using System.Net.Mail;
using System.Text;
using System.Text.Json.Nodes;
using Hiraku.Cli.Building;
using Hiraku.Cli.Terminal;
using Hiraku.Model.Datasets;

namespace Hiraku.Cli.Telling;

/// <summary>Tells others of a finished run. Whatever goes wrong here is said and logged, and never changes how the run ended.</summary>
/// <param name="environment">The value of an environment variable, or null.</param>
/// <param name="problem">Told of what went wrong: the channel and the reason, without any secret.</param>
internal sealed class Notifications(Func<string, string?> environment, Action<string, string> problem)
{
    /// <summary>How long a server is waited for.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    public void Send(FinishedRun run)
    {
        Notify notify = run.Project.Notify;
        if (!notify.Always && !run.NeedsSomeone)
        {
            return;
        }

        if (notify.WebhookVariable is { } variable)
        {
            Try("webhook", () => Post(variable, run));
        }

        if (notify.Mail is { } mail)
        {
            Try("mail", () => Post(mail, run));
        }
    }

    private void Post(string variable, FinishedRun run)
    {
        Uri url = new(environment(variable) ?? throw new InvalidOperationException($"${variable}?"));
        var body = new JsonObject { ["text"] = TextOf(run), ["run"] = RunResultJson.Of(run) };
        using var client = new HttpClient { Timeout = Patience };
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(JsonText.OneLine(body), Encoding.UTF8, "application/json") };
        using HttpResponseMessage response = client.Send(request);
        response.EnsureSuccessStatusCode();
    }

    private void Post(MailNotice mail, FinishedRun run)
    {
        using var client = new SmtpClient(mail.Host, mail.Port) { EnableSsl = mail.Tls, Timeout = (int)Patience.TotalMilliseconds };
        if (mail.UserVariable is { } user && mail.PasswordVariable is { } password)
        {
            client.Credentials = new System.Net.NetworkCredential(environment(user), environment(password));
        }

        using var message = new MailMessage
        {
            From = new MailAddress(mail.From),
            Subject = SubjectOf(run),
            SubjectEncoding = Encoding.UTF8,
            Body = TextOf(run),
            BodyEncoding = Encoding.UTF8,
        };
        foreach (string to in mail.To)
        {
            message.To.Add(new MailAddress(to));
        }

        client.Send(message);
    }

    private static string SubjectOf(FinishedRun run) => run.ExitCode == ExitCode.AllPublished
        ? $"[Hiraku] {run.AsOf} {run.Project.Publisher.Name.Ja}: すべて公開しました"
        : $"[Hiraku] {run.AsOf} {run.Project.Publisher.Name.Ja}: 対応が必要なデータがあります";

    private static string TextOf(FinishedRun run)
    {
        string summary = Path.Combine(run.Folders.Reports, "summary.txt");
        return File.Exists(summary) ? File.ReadAllText(summary) : SubjectOf(run);
    }

    private void Try(string channel, Action send)
    {
        try
        {
            send();
        }
        catch (Exception fault) when (fault is HttpRequestException or SmtpException or FormatException or InvalidOperationException or OperationCanceledException or IOException or NotSupportedException or ArgumentException)
        {
            problem(channel, fault.GetType().Name + (fault is HttpRequestException { StatusCode: { } status } ? $" {(int)status}" : ""));
        }
    }
}
