using System.Collections.Immutable;
using System.Globalization;
using Hiraku.Definitions.Rules;
using Hiraku.Definitions.Yaml;
using Hiraku.Model.Datasets;

namespace Hiraku.Definitions.Datasets;

/// <summary><c>sources:</c> of dataset.yml.</summary>
internal static class SourceReader
{
    private const string Example = "sources: [{ path: raw/export.csv }]";

    private static readonly string[] Encodings = ["auto", "utf-8", "shift_jis", "euc-jp", "utf-16"];
    private static readonly string[] Providers = ["postgres"];

    public static ImmutableArray<Source> Read(YamlSection root)
    {
        ImmutableArray<YamlSection> sections = root.Sections("sources");
        if (sections.IsEmpty)
        {
            root.File.Report(YamlRules.MissingKey(root.File.At(root.LineOf("sources")), "sources", Example));
        }

        return [.. sections.Select(ReadSource)];
    }

    private static Source ReadSource(YamlSection section)
    {
        var source = new Source
        {
            Path = section.Text("path")?.Replace('\\', '/'),
            Url = section.Text("url"),
            Database = section.Section("database") is { } database ? ReadDatabase(database) : null,
            Sheet = section.Text("sheet"),
            Header = ReadHeader(section),
            Encoding = ReadEncoding(section),
            Line = section.Line,
        };
        section.End();
        Check(section, source);
        return source;
    }

    private static void Check(YamlSection section, Source source)
    {
        int places = (source.Path is null ? 0 : 1) + (source.Url is null ? 0 : 1) + (source.Database is null ? 0 : 1);
        if (places != 1)
        {
            section.File.Report(DatasetRules.OnePlace(section.File.At(section.Line), places));
        }

        if (source.Path is { } path && Leaves(path))
        {
            section.File.Report(DatasetRules.PathLeaves(section.File.At(section.LineOf("path")), path));
        }

        bool isWeb = source.Url is null || (Uri.TryCreate(source.Url, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https");
        if (!isWeb)
        {
            section.File.Report(DatasetRules.UrlNotWeb(section.File.At(section.LineOf("url")), source.Url!));
        }
    }

    /// <summary>Whether a path could reach beyond the dataset's folder.</summary>
    private static bool Leaves(string path) =>
        path.StartsWith('/') || path.Contains(':') || path.Split('/', '!').Contains("..");

    private static DatabaseQuery ReadDatabase(YamlSection section)
    {
        string provider = section.RequiredText("provider", "provider: postgres");
        string connection = section.RequiredText("connection", "connection: env:HIRAKU_DB");
        string query = section.RequiredText("query", "query: \"select …\"");
        section.End();
        if (provider.Length > 0 && !Providers.Contains(provider))
        {
            section.File.Report(YamlRules.WrongWord(section.File.At(section.LineOf("provider")), "provider", provider, Providers));
        }

        if (connection.Length > 0 && (!connection.StartsWith("env:", StringComparison.Ordinal) || connection.Length == 4))
        {
            section.File.Report(DatasetRules.OpenSecret(section.File.At(section.LineOf("connection"))));
        }

        return new DatabaseQuery(provider, connection, query);
    }

    private static string? ReadEncoding(YamlSection section)
    {
        string? encoding = section.Text("encoding")?.ToLowerInvariant();
        if (encoding is not null && !Encodings.Contains(encoding))
        {
            section.File.Report(YamlRules.WrongWord(section.File.At(section.LineOf("encoding")), "encoding", encoding, Encodings));
        }

        return encoding == "auto" ? null : encoding;
    }

    /// <summary><c>auto</c>, <c>3</c> or <c>[3, 4]</c>; <c>0</c> where the file has no header.</summary>
    private static (int First, int Last)? ReadHeader(YamlSection section)
    {
        ImmutableArray<string> rows = section.Texts("header");
        if (rows is [] or ["auto"])
        {
            return null;
        }

        int[] numbers = [.. rows.Select(row => int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1)];
        bool isRange = numbers is [>= 0] || (numbers is [>= 1, >= 1] && numbers[0] <= numbers[1] && numbers[1] - numbers[0] < 20);
        if (!isRange)
        {
            section.File.Report(YamlRules.WrongNumber(section.File.At(section.LineOf("header")), "header", string.Join(", ", rows), "auto | 3 | [3, 4]"));
            return null;
        }

        return (numbers[0], numbers[^1]);
    }
}
