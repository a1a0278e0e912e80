using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Map.Free;
using Hiraku.Pipeline.Map.Headers;

namespace Hiraku.Pipeline.Map;

/// <summary>The dataset.yml that <c>hiraku new</c> writes: ready to build, with every open question beside the line that answers it.</summary>
public static class DatasetTemplate
{
    /// <param name="path">The export, relative to the dataset's folder.</param>
    /// <param name="schema">Null for a free table: then every column is listed, for someone to strike out what stays inside.</param>
    public static string Write(string id, string path, RawTable raw, TableSchema? schema)
    {
        var text = new StringBuilder();
        if (schema is not null)
        {
            text.Append("schema: ").Append(schema.Id).Append('\n');
        }

        text.Append("title: ").Append(schema is null ? YamlLines.Quote(id) : Title(schema)).Append('\n');
        text.Append("# department: { ja: 担当課, en: Department }\n");
        text.Append("frequency: irregular   # daily weekly monthly quarterly yearly irregular\n");
        text.Append("sources:\n  - path: ").Append(YamlLines.Quote(path)).Append('\n');
        WriteHeader(text, raw, schema);
        if (schema is null)
        {
            WriteFree(text, raw);
        }
        else
        {
            WriteMapping(text, raw, schema, HeaderMatcher.Match(raw, schema));
        }

        return text.ToString();
    }

    /// <summary>A table without a header says so; where the header is doubted, the line that would say so waits.</summary>
    private static void WriteHeader(StringBuilder text, RawTable raw, TableSchema? schema)
    {
        if (raw.Extractions() is [{ LacksHeader: true }, ..])
        {
            text.Append("    header: 0   # 見出しのない表。列の名前は A列、B列… / no header; columns are named by their letters\n");
        }
        else if (HeaderDoubt.Of(raw, schema) is { Location.Line: var line })
        {
            text.Append("    # 見出しの行がデータに見えます。どちらかの # を外してください / the header looks like data: uncomment one\n");
            text.Append(CultureInfo.InvariantCulture, $"    # header: 0   # 見出しのない表。columns の列の名前も A列、B列… に / no header; name the columns A列, B列 … below\n");
            text.Append(CultureInfo.InvariantCulture, $"    # header: {line}   # {line}行目が見出し / row {line} is the header\n");
        }
    }

    private static string Title(TableSchema schema) =>
        schema.Title.En.Length > 0 ? $"{{ ja: {YamlLines.Quote(schema.Title.Ja)}, en: {YamlLines.Quote(schema.Title.En)} }}" : YamlLines.Quote(schema.Title.Ja);

    private static void WriteMapping(StringBuilder text, RawTable raw, TableSchema schema, HeaderMatching found)
    {
        text.Append("# 自動で対応付けた列（書かなくてもよい） / mapped by itself:\n");
        foreach (HeaderMatch match in found.Matches)
        {
            text.Append(CultureInfo.InvariantCulture, $"#   {YamlLines.Pair(schema.Fields[match.Field].Name, raw.Headers[match.Column])}   # {match.Confidence:0.00} {match.Why.Ja}\n");
        }

        if (!found.Questions.IsEmpty || !found.Clashes.IsEmpty)
        {
            text.Append("# 答えてください: 正しい行の # を外す / please answer: uncomment the right line\n# columns:\n");
            foreach (HeaderMatch match in found.Clashes.SelectMany(clash => clash.Matches).Concat(found.Questions.SelectMany(question => question.Candidates)))
            {
                text.Append(CultureInfo.InvariantCulture, $"#   {YamlLines.Pair(schema.Fields[match.Field].Name, raw.Headers[match.Column])}   # {match.Confidence:0.00} {match.Why.Ja}\n");
            }
        }

        ImmutableArray<string> inside = [.. found.Unknown.Concat(found.Dropped).Select(column => raw.Headers[column]).Where(header => header.Trim().Length > 0).Distinct()];
        if (!inside.IsEmpty)
        {
            text.Append("# 公開されない列 / not published:\nignore: [").AppendJoin(", ", inside.Select(YamlLines.Quote)).Append("]\n");
        }
    }

    private static void WriteFree(StringBuilder text, RawTable raw)
    {
        text.Append("# 公開する列。公開しない列は消すか ignore へ / the columns to publish; move the others to ignore\ncolumns:\n");
        foreach (var (header, column) in raw.Headers.Zip(ColumnKind.Of(raw)).Where(pair => pair.First.Trim().Length > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {YamlLines.Quote(header)}: {{ from: {YamlLines.Quote(header)}, kind: {column.Kind.NameOf()} }}{Why(column)}\n");
        }
    }

    /// <summary>Where cells speak for another kind and some do not: whoever knows the table may say that those are wrong instead.</summary>
    private static string Why(ColumnKind column)
    {
        if (column.Because is var (place, value))
        {
            return $"   # {place.Cell} が「{Shown.Of(value)}」なので {column.First.NameOf()} にしていない / {place.Cell} is not of kind {column.First.NameOf()}";
        }

        if (column.Near is { Odd: var (odd, text) } near)
        {
            string kind = near.Kind.NameOf();
            return string.Create(
                CultureInfo.InvariantCulture,
                $"   # {near.Telling:N0}件のうち{near.Read:N0}件は {kind} と読める。kind: {kind} にすると、読めないセル（{odd.Cell}「{Shown.Of(text)}」など）を check が知らせる / {near.Read:N0} of {near.Telling:N0} are read as {kind}; with kind: {kind}, check names the others, as {odd.Cell}");
        }

        return "";
    }
}
