using Hiraku.Definitions.Rules;
using Hiraku.Definitions.Yaml;
using Hiraku.Model.Datasets;

namespace Hiraku.Definitions.Settings;

/// <summary><c>notify:</c> of hiraku.yml → <see cref="Notify"/>. Secrets are never in the file, only the names of variables that hold them.</summary>
internal static class NotifyReader
{
    private const string Prefix = "env:";
    private const int SmtpPort = 25;

    private static readonly Dictionary<string, bool> Occasions = new() { ["problems"] = false, ["always"] = true };
    private static readonly Dictionary<string, bool> YesNo = new() { ["true"] = true, ["false"] = false };

    public static Notify Read(YamlSection? section)
    {
        if (section is null)
        {
            return Notify.None;
        }

        var notify = new Notify(
            section.Choice("when", Occasions) ?? false,
            Variable(section, "webhook"),
            section.Section("mail") is { } mail ? ReadMail(mail) : null);
        section.End();
        return notify;
    }

    private static MailNotice ReadMail(YamlSection mail)
    {
        var notice = new MailNotice(
            mail.RequiredText("host", "host: mail.example.lg.jp"),
            mail.Integer("port", 1, 65_535) ?? SmtpPort,
            mail.Choice("tls", YesNo) ?? false,
            mail.RequiredText("from", "from: opendata@example.lg.jp"),
            mail.Texts("to"),
            Variable(mail, "user"),
            Variable(mail, "password"));
        if (notice.To.IsEmpty)
        {
            mail.File.Report(YamlRules.MissingKey(mail.File.At(mail.Line), "to", "to: [joho@example.lg.jp]"));
        }

        mail.End();
        return notice;
    }

    private static string? Variable(YamlSection section, string key)
    {
        if (section.Text(key) is not { } text)
        {
            return null;
        }

        if (text.StartsWith(Prefix, StringComparison.Ordinal) && text.Length > Prefix.Length)
        {
            return text[Prefix.Length..];
        }

        section.File.Report(YamlRules.WrongForm(section.File.At(section.LineOf(key)), key, key + ": env:NAME"));
        return null;
    }
}
