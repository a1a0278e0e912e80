using System.Text.RegularExpressions;

namespace Hiraku.Japanese;

/// <summary>The patterns of personal data, on text whose width has been folded one to one.</summary>
internal static partial class PersonalPatterns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Patterns in the order they are tried; a later one does not see what an earlier one took.</summary>
    public static readonly (string Kind, Regex Pattern)[] All =
    [
        ("pension-number", Pension()),
        ("passport", Passport()),
        ("residence-card", ResidenceCard()),
        ("driver-licence", DriverLicence()),
        ("insurance-number", Insurance()),
        ("bank-account", BankAccount()),
        ("mobile-phone", Mobile()),
        ("landline-home", HomePhone()),
        ("review-landline", EmergencyContact()),
        ("email", Email()),
        ("person-name", PersonName()),
        ("birth-date", BirthDate()),
        ("my-number", LabelledMyNumber()),
        ("credit-card", Card()),
        ("my-number", TwelveDigits()),
        ("review-11-digits", ElevenDigits()),
        ("review-age-sex", AgeSex()),
        ("review-age", Age()),
        ("review-honseki", Domicile()),
        ("review-sensitive-health", Health()),
        ("review-sensitive-welfare", Welfare()),
        ("review-sensitive-disability", Disability()),
        ("review-sensitive-crime", Crime()),
        ("review-sns-id", SocialName()),
    ];

    [GeneratedRegex(@"(?<![0-9])((\+81[- ]?|0)[6789]0)[- (.]{0,2}[1-9][0-9]{2}([0-9][- ).]{0,2}[0-9]{4}|[- )][0-9]{5})(?![0-9])", Options)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+(@|\[at\]|\(at\)|\(アットマ[ー-]ク\))[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", Options)]
    private static partial Regex Email();

    [GeneratedRegex(@"(個人番号|マイナンバ[ー-])[: ]*[0-9]{4}[- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9])", Options)]
    private static partial Regex LabelledMyNumber();

    /// <summary>Digits that stand alone: neither those of a file's hash in a URL nor those after a decimal point.</summary>
    [GeneratedRegex(@"(?<![0-9A-Za-z-]|[0-9][ .])([0-9]{12}|[0-9]{4} [0-9]{4} [0-9]{4})(?![0-9A-Za-z-]| [0-9])", Options)]
    private static partial Regex TwelveDigits();

    [GeneratedRegex(@"(?<![0-9A-Za-z]|[0-9]\.)[1-9][0-9]{10}(?![0-9A-Za-z])", Options)]
    private static partial Regex ElevenDigits();

    [GeneratedRegex(@"(?<![0-9])[0-9]{4}[- ]?[0-9]{4}[- ]?[0-9]{4}[- ]?[0-9]{4}(?![0-9])", Options)]
    private static partial Regex Card();

    [GeneratedRegex(@"基礎年金番号[: ]*[0-9]{4}-?[0-9]{6}(?![0-9])", Options)]
    private static partial Regex Pension();

    [GeneratedRegex(@"(旅券|パスポート)(番号)?[: ]*[A-Z]{2}[0-9]{7}(?![0-9])", Options)]
    private static partial Regex Passport();

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Z]{2}[0-9]{8}[A-Z]{2}(?![A-Za-z0-9])", Options)]
    private static partial Regex ResidenceCard();

    [GeneratedRegex(@"(運転)?免許証?(の?番号)?[: ]*[0-9]{12}(?![0-9])|第[0-9]{12}号", Options)]
    private static partial Regex DriverLicence();

    [GeneratedRegex(@"被保険者(証)?(の)?番号[: ]*[0-9]{6,10}(?![0-9])|記号[: ]*[0-9-]+ *番号[: ]*[0-9]{1,7}(?![0-9])", Options)]
    private static partial Regex Insurance();

    [GeneratedRegex(@"(普通|当座|貯蓄)(預金)?(口座)?(番号)?[: ]*[0-9]{7}(?![0-9])|ゆうちょ.{0,6}記号[: ]*[0-9]{5}.{0,4}番号[: ]*[0-9]{1,8}|(?<![0-9-])[0-9]{5}-[0-9]-[0-9]{1,6}(?![0-9-])", Options)]
    private static partial Regex BankAccount();

    [GeneratedRegex(@"(氏名|保護者名|本人氏名|世帯主名|担当者名)[: ]+\p{IsCJKUnifiedIdeographs}{2,8}|\p{IsCJKUnifiedIdeographs}{2,8}様?方$|\p{IsCJKUnifiedIdeographs}{1,4} \p{IsCJKUnifiedIdeographs}{1,4}(?=\([^)]*([0-9]{2,4}|[MTSHRmtshr平成昭和大正明治令][0-9元]{1,2})[年./-][^)]*生(まれ)?\))", Options)]
    private static partial Regex PersonName();

    /// <summary>An address, which is personal only beside a name.</summary>
    [GeneratedRegex(@"(住所[: ]*)?(\p{IsCJKUnifiedIdeographs}{2,3}[都道府県])?\p{IsCJKUnifiedIdeographs}{1,6}[市区町村]\p{IsCJKUnifiedIdeographs}{1,12}[0-9]+(丁目|番地?|-)[0-9-番地号]*", Options)]
    public static partial Regex Address();

    [GeneratedRegex(@"((?<!発)生年月日|誕生日)[: ]*[^ ,]*[0-9]{1,4}[年./-][0-9]{1,2}[月./-][0-9]{1,2}日?|[0-9元]{1,4}年[0-9]{1,2}月[0-9]{1,2}日生(まれ)?", Options)]
    private static partial Regex BirthDate();

    [GeneratedRegex(@"(自宅|本人宅)(電話)?[: ]*0[0-9]{1,4}[-(][0-9]{1,4}[-)][0-9]{4}", Options)]
    private static partial Regex HomePhone();

    [GeneratedRegex(@"緊急連絡先[: ]*0[0-9]{1,4}[-(][0-9]{1,4}[-)][0-9]{4}", Options)]
    private static partial Regex EmergencyContact();

    [GeneratedRegex(@"[0-9]{1,3}歳の?(男|女)性?", Options)]
    private static partial Regex AgeSex();

    [GeneratedRegex(@"年齢[: ]*[0-9]{1,3}歳?", Options)]
    private static partial Regex Age();

    [GeneratedRegex(@"本籍", Options)]
    private static partial Regex Domicile();

    [GeneratedRegex(@"要(介護|支援)[: ]*[1-5](?![0-9])|病名|診断名", Options)]
    private static partial Regex Health();

    [GeneratedRegex(@"生活保護(受給|世帯)", Options)]
    private static partial Regex Welfare();

    [GeneratedRegex(@"(障害者|療育|精神障害者保健福祉)手帳[: ]*[1-7]級", Options)]
    private static partial Regex Disability();

    [GeneratedRegex(@"前科|犯罪歴", Options)]
    private static partial Regex Crime();

    [GeneratedRegex(@"^@[A-Za-z0-9_]{3,30}$", Options)]
    private static partial Regex SocialName();
}
