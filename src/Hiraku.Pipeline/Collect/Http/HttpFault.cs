using System.Net;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Collect.Http;

/// <summary>Why a file could not be fetched; caught by <see cref="HttpSource"/>, never leaves the stage.</summary>
/// <param name="passing">True where trying again may help.</param>
internal sealed class HttpFault(Rule rule, string ja, string en, bool passing) : Exception(ja)
{
    public Rule Rule => rule;

    public string English => en;

    public bool Passing => passing;

    public static HttpFault Status(HttpStatusCode status) => new(
        CollectRules.HttpStatus, $"サーバーの返事は{(int)status}でした。", $"The server answered {(int)status}.",
        passing: status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500);

    public static HttpFault Timeout(TimeSpan time) => new(
        CollectRules.HttpTimeout, $"{time.TotalSeconds:0}秒以内に終わりませんでした。", $"It did not finish within {time.TotalSeconds:0} seconds.", passing: true);

    public static HttpFault Broken(string why) => new(CollectRules.HttpBroken, $"通信に失敗しました: {why}", $"The transfer failed: {why}", passing: true);

    public static HttpFault TooLarge(long limit) => new(
        CollectRules.TooLarge, $"上限（{limit}バイト）を超えています。", $"It exceeds {limit} bytes.", passing: false);

    public static HttpFault Redirect(Uri? target) => new(
        CollectRules.RedirectRefused,
        target is null ? "転送が多すぎるか、転送先がありません。" : $"「{HttpSource.Shown(target.ToString())}」への転送は許されません。",
        target is null ? "There are too many redirects, or one leads nowhere." : $"The redirect to \"{HttpSource.Shown(target.ToString())}\" is not allowed.",
        passing: false);
}
