using System.Globalization;
using System.Text;
using Hiraku.Model;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Extract.Inference;
using Hiraku.Pipeline.Map.Headers;

namespace Hiraku.Cli.Inspecting;

/// <summary>What a file is, for people: what was found and why, column by column, and what to do next.</summary>
internal static class FileStoryText
{
    private const int ExamplesShown = 3;

    public static string Of(FileStory story, string language)
    {
        var text = new StringBuilder();
        string Say(string ja, string en) => new LocalizedText(ja, en).In(language);
        Reading(text, story, language, Say);
        if (story.Inspection.Raw is not null)
        {
            Columns(text, story, language, Say);
            Next(text, story, Say);
        }

        foreach (Diagnostic diagnostic in story.Inspection.Diagnostics)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{diagnostic.Format(language)}\n    → {diagnostic.Hint.In(language)}");
        }

        return text.ToString();
    }

    private static void Reading(StringBuilder text, FileStory story, string language, Func<string, string, string> say)
    {
        text.Append(CultureInfo.InvariantCulture, $"{story.Inspection.File}  {story.Inspection.Kind}");
        if (story.Inspection.Extraction is not { } extraction)
        {
            return;
        }

        if (extraction.Encoding is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {say("文字コード", "encoding")}: {extraction.Encoding} ({extraction.Evidence.In(language)})");
        }

        if (extraction.Sheet is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {say("シート", "sheet")}: {extraction.Sheet}");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n  {say("見出し", "header")}: {HeaderRows(extraction.HeaderRows, say)}");
        text.Append(CultureInfo.InvariantCulture, $"\n  {say("データ", "data")}: {extraction.FirstRow}-{extraction.LastRow}{say("行目", "")} ({story.Inspection.Rows:N0}{say("件", " rows")})");
        foreach (SkippedRows skipped in extraction.Skipped)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {say("除いた行", "left out")}: {skipped.First}-{skipped.Last} ({skipped.Why.In(language)})");
        }
    }

    private static string HeaderRows((int First, int Last) rows, Func<string, string, string> say) =>
        rows.First == 0 ? say("なし", "none") : string.Create(CultureInfo.InvariantCulture, $"{rows.First}{(rows.First == rows.Last ? "" : $"-{rows.Last}")}{say("行目", "")}");

    private static void Columns(StringBuilder text, FileStory story, string language, Func<string, string, string> say)
    {
        text.Append('\n');
        var fields = story.Matching.Matches.ToLookup(match => match.Column);
        for (int i = 0; i < story.Inspection.Columns.Length; i++)
        {
            ColumnProfile column = story.Inspection.Columns[i];
            text.Append(CultureInfo.InvariantCulture, $"\n  {Location.ColumnLetters(i),-3} {column.Header.ReplaceLineEndings(" ")}  [{column.Kind.NameOf()}] {column.Fill * 100:0}%");
            foreach (HeaderMatch match in fields[i])
            {
                text.Append(CultureInfo.InvariantCulture, $"  → {story.Match!.Schema.Fields[match.Field].Name} ({match.Confidence:0.00} {match.Why.In(language)})");
            }

            text.Append(CultureInfo.InvariantCulture, $"\n      {string.Join(" | ", column.Examples.Take(ExamplesShown).Select(example => Shown.Of(example)))}");
            if (column.Personal is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n      ! {say("個人に関する列かもしれません", "may be about persons")}: {column.Personal}");
            }
        }
    }

    private static void Next(StringBuilder text, FileStory story, Func<string, string, string> say)
    {
        text.Append("\n\n");
        text.Append(story.Match is { } match
            ? string.Create(CultureInfo.InvariantCulture, $"  {say("合うスキーマ", "best schema")}: {match.Schema.Id} {match.Schema.Title.Ja} ({match.Confidence:0.00})")
            : !story.HasSchemas ? "  " + say("国の標準（schemas フォルダー）がここにないので、合うかどうかは調べていません。プロジェクトのフォルダーで実行するか --project で指定してください。", "No national schemas (folder schemas) are here, so none was compared. Run it in the project's folder or name that with --project.")
            : "  " + say("合う国の標準は見つかりません。列を挙げた表として公開できます。", "No national schema fits; it can be published as a free table with its columns listed."));
        foreach (HeaderQuestion question in story.Matching.Questions)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  ? {story.Inspection.Raw!.Headers[question.Column].ReplaceLineEndings(" ")}: {string.Join(say(" か ", " or "), question.Candidates.Select(candidate => story.Match!.Schema.Fields[candidate.Field].Name))}");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n  {say("次に", "next")}: hiraku new ID {story.Inspection.File}");
    }
}
