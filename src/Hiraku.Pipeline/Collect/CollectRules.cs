using Hiraku.Model;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Collect;

/// <summary>Everything collecting can complain of.</summary>
public static class CollectRules
{
    public static readonly Rule NoFile = Define("HK2001", "no-file", Severity.Error,
        ("入力ファイルがありません", "There is no input file"),
        ("書き出しが行われていないか、ファイル名が変わったと思われます。", "The export did not run, or the file was renamed."),
        ("ファイルを置くか、dataset.ymlのpathを直してください。", "Put the file there, or correct path in dataset.yml."), "path: raw/*.xlsx");

    public static readonly Rule OutsideFolder = Define("HK2002", "outside-folder", Severity.Error,
        ("データセットのフォルダーの外を指しています", "The path leaves the dataset's folder"),
        ("フォルダーの外のファイルを読むと、公開してはならないものが混ざるおそれがあります。", "A file from outside might be one that must never be published."),
        ("ファイルをデータセットのフォルダーの中に置いてください。", "Put the file inside the dataset's folder."), "path: raw/list.csv");

    public static readonly Rule TooLarge = Define("HK2003", "too-large", Severity.Error,
        ("入力が大きすぎます", "The input is too large"),
        ("大きすぎる入力は夜間処理全体を止めるおそれがあります。", "An oversized input could stop the nightly run."),
        ("不要な部分を除くか、hiraku.ymlのlimitsを見直してください。", "Remove what is not needed, or raise limits in hiraku.yml."), "limits: { file_bytes: 4294967296 }");

    public static readonly Rule Unreadable = Define("HK2004", "unreadable-file", Severity.Error,
        ("ファイルを開けません", "The file cannot be opened"),
        ("ほかの人が開いたままか、読む権限がありません。", "Someone has it open, or it may not be read."),
        ("ファイルを閉じ、権限を確かめてください。", "Close it and check its permissions."), "");

    public static readonly Rule DamagedArchive = Define("HK2005", "damaged-archive", Severity.Error,
        ("ZIPファイルが壊れています", "The ZIP archive is damaged"),
        ("中のファイルを取り出せません。", "Its members cannot be taken out."),
        ("ZIPを作り直してください。", "Make the archive again."), "");

    public static readonly Rule NoMember = Define("HK2006", "no-member", Severity.Error,
        ("ZIPの中に指定のファイルがありません", "The archive has no such member"),
        ("書き出しの名前が変わったと思われます。", "The export was probably renamed."),
        ("dataset.ymlの「!」の後ろを直してください。", "Correct what follows the ! in dataset.yml."), "path: raw/export.zip!list.csv");

    public static readonly Rule HttpStatus = Define("HK2010", "http-status", Severity.Error,
        ("サーバーがファイルを返しません", "The server does not give the file"),
        ("URLが変わったか、サーバーに障害があります。", "The URL changed, or the server is in trouble."),
        ("ブラウザーでURLを開いて確かめてください。", "Open the URL in a browser."), "url: https://www.city.example.lg.jp/aed.csv");

    public static readonly Rule HttpTimeout = Define("HK2011", "http-timeout", Severity.Error,
        ("サーバーの応答が時間内に終わりません", "The server did not answer in time"),
        ("夜間処理を待たせないよう、決められた時間で止めました。", "The run does not wait for ever."),
        ("時間をおいて実行し直してください。", "Run again later."), "");

    public static readonly Rule HttpBroken = Define("HK2012", "http-broken", Severity.Error,
        ("通信に失敗しました", "The transfer failed"),
        ("つながらないか、途中で切れました。途中までのデータは使いません。", "It could not connect or was cut off; a part is never used."),
        ("ネットワークと証明書、プロキシの設定を確かめてください。", "Check the network, the certificate and the proxy."), "");

    public static readonly Rule RedirectRefused = Define("HK2013", "redirect-refused", Severity.Error,
        ("許されない転送です", "The redirect is not allowed"),
        ("httpsからhttpへの転送では、途中で中身を書き換えられるおそれがあります。", "From https to http the content could be altered on the way."),
        ("転送先のURLを確かめ、dataset.ymlに直接書いてください。", "Check the target and name it in dataset.yml."), "");

    public static readonly Rule BadUrl = Define("HK2014", "bad-url", Severity.Error,
        ("URLの形が正しくありません", "The URL is not valid"),
        ("httpまたはhttpsのURLだけを読みます。", "Only http and https are read."),
        ("dataset.ymlのurlを直してください。", "Correct url in dataset.yml."), "url: https://www.city.example.lg.jp/aed.csv");

    public static readonly Rule Retried = Define("HK2015", "retried", Severity.Note,
        ("何度か試して読めました", "It took several attempts"),
        ("サーバーが不安定です。", "The server is unsteady."),
        ("続くようなら、サーバーの管理者に知らせてください。", "If it goes on, tell the server's operator."), "");

    public static readonly Rule NoConnection = Define("HK2020", "no-connection", Severity.Error,
        ("データベースの接続文字列がありません", "There is no connection string"),
        ("接続文字列はパスワードを含むため、環境変数からだけ読みます。", "It holds a password, so it is read from the environment alone."),
        ("環境変数を設定してください。", "Set the environment variable."), "connection: env:HIRAKU_DB");

    public static readonly Rule DatabaseFailed = Define("HK2021", "database-failed", Severity.Error,
        ("データベースから読めません", "The database cannot be read"),
        ("接続できないか、問い合わせに誤りがあります。", "It cannot be reached, or the query is wrong."),
        ("接続先とqueryを確かめてください。", "Check the connection and the query."), "query: \"select * from aed\"");

    public static readonly Rule UnknownProvider = Define("HK2022", "unknown-provider", Severity.Error,
        ("このデータベースには対応していません", "The database provider is not known"),
        ("いま読めるのはPostgreSQLだけです。", "PostgreSQL is the one provider there is."),
        ("CSVに書き出して置いてください。", "Export it as CSV instead."), "provider: postgres");

    public static IReadOnlyList<Rule> All { get; } =
    [
        NoFile, OutsideFolder, TooLarge, Unreadable, DamagedArchive, NoMember, HttpStatus, HttpTimeout, HttpBroken,
        RedirectRefused, BadUrl, Retried, NoConnection, DatabaseFailed, UnknownProvider,
    ];

    /// <summary>One fault, worded for the place it was found at.</summary>
    internal static Diagnostic Of(Rule rule, string file, string ja, string en) => Diagnostic.Of(rule, new(file), new LocalizedText(ja, en));

    private static Rule Define(
        string code, string name, Severity severity, (string Ja, string En) title, (string Ja, string En) why, (string Ja, string En) mend, string example) =>
        new(code, name, severity, new(title.Ja, title.En), new(why.Ja, why.En), new(mend.Ja, mend.En), example);
}
