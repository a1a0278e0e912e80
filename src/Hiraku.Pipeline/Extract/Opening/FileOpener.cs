using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Sources;
using Hiraku.Pipeline.Extract.Excel;
using Hiraku.Pipeline.Extract.Json;
using Hiraku.Pipeline.Extract.Rows;
using Hiraku.Pipeline.Extract.Text;

namespace Hiraku.Pipeline.Extract.Opening;

/// <summary>Finds out what a file is and how its rows are read; refuses what is no table.</summary>
internal static class FileOpener
{
    /// <summary>Null where the file is refused; the bag says why.</summary>
    public static ITabular? Open(RawFile file, Source source, Limits limits, DiagnosticBag bag)
    {
        if (file.Bytes > limits.FileBytes)
        {
            bag.Add(ExtractFaults.Limit(file.Name, null, 0, -1, new("ファイルの大きさ", "The file"), limits.FileBytes));
            return null;
        }

        if (file.Bytes == 0)
        {
            bag.Add(ExtractFaults.NoTable(file.Name, null));
            return null;
        }

        (FileForm form, LocalizedText what) = FileSignature.Read(file.Path);
        switch (form)
        {
            case FileForm.Workbook:
                return XlsxOpener.Open(file, source, limits, bag);
            case FileForm.OldWorkbook:
                return XlsOpener.Open(file, source, limits, bag);
            case FileForm.Refused:
                bag.Add(ExtractFaults.UnknownKind(file.Name, what));
                return null;
            default:
                return OpenText(file, source, limits, bag);
        }
    }

    private static ITabular? OpenText(RawFile file, Source source, Limits limits, DiagnosticBag bag)
    {
        EncodingGuess encoding = source.Encoding is { } told && PlatformEncodings.Named(told) is { } named
            ? EncodingDetector.Told(file.Path, named)
            : EncodingDetector.Detect(file.Path);
        string sample = TextSample.Read(file.Path, encoding);
        if (Refusal(sample) is { } what)
        {
            bag.Add(ExtractFaults.UnknownKind(file.Name, what, IsWebPage(sample) ? "html" : "unknown"));
            return null;
        }

        if (IsJson(sample))
        {
            return JsonTable.Open(file, encoding, TextSample.Newline(sample), limits, bag);
        }

        return new DelimitedText(file, encoding, sample, limits);
    }

    /// <summary>Records, or a list of records; 「[統計表]」 at the head of a table is no list.</summary>
    private static bool IsJson(string sample)
    {
        ReadOnlySpan<char> start = sample.AsSpan().TrimStart();
        return start is ['{', ..] || (start is ['[', ..] && start[1..].TrimStart(" \t\r\n") is [] or ['{' or '[' or ']', ..]);
    }

    private static bool IsWebPage(string sample) => sample.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal) && sample.Contains("<html", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a text is that is no table; null where it may be one.</summary>
    private static LocalizedText? Refusal(string sample)
    {
        ReadOnlySpan<char> start = sample.AsSpan().TrimStart();
        if (start.StartsWith("<", StringComparison.Ordinal))
        {
            return IsWebPage(sample)
                ? new("Webページ（ログイン画面やエラー画面を保存したもの）", "a web page (perhaps a saved login or error page)")
                : new("XML文書", "an XML document");
        }

        int controls = sample.Count(c => c is < ' ' and not ('\t' or '\r' or '\n' or '\f' or '\u001A' or '\0') or (>= '\u0080' and < '\u00A0'));
        int lost = sample.Count(c => c is '\uFFFD' or '\0');
        return sample.Length > 0 && (controls * 50 > sample.Length || lost * 3 > sample.Length)
            ? new("文字ではないデータのファイル", "a file of binary data")
            : null;
    }
}
