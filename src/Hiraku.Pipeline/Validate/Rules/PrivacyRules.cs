using System.Globalization;
using Hiraku.Model;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Validate.Rules;

/// <summary>What must not leave the house (HK63xx).</summary>
public static class PrivacyRules
{
    private static readonly LocalizedText Law = new(
        "個人情報保護法第2条第1項・第69条（目的外提供の制限）。公開すると取り返しがつきません。",
        "Act on the Protection of Personal Information, art. 2(1) and 69: once it is out it cannot be taken back.");

    private static readonly LocalizedText Remove = new(
        "このセルから個人の情報を消してください。公開してよい施設の連絡先なら、消さずに、そのことをデータ担当へ伝えてください（データ担当は dataset.yml の privacy: allow: に項目名と理由を書きます）。",
        "Remove it from the cell. If it is a facility's own contact, the data staff name the field and the reason under privacy: allow: in dataset.yml.");

    public static readonly Rule MyNumber = Personal("HK6301", "my-number", "マイナンバー（個人番号）らしい番号があります", "There is what looks like a My Number", "（空欄にする）");

    public static readonly Rule MobilePhone = Personal("HK6302", "mobile-phone", "携帯電話の番号があります", "There is a mobile phone number", "電話番号: 03-5984-1111");

    public static readonly Rule HomePhone = Personal("HK6303", "home-phone", "自宅や緊急連絡先の電話番号があります", "There is a home phone number", "電話番号: 03-5984-1111");

    public static readonly Rule PersonalEmail = Personal("HK6304", "personal-email", "個人のものらしいメールアドレスがあります", "There is what looks like a personal e-mail address", "連絡先メールアドレス: shisetsu@city.example.lg.jp");

    public static readonly Rule BankAccount = Personal("HK6305", "bank-account", "口座番号やカード番号らしいものがあります", "There is what looks like a bank account or card number", "（空欄にする）");

    public static readonly Rule DriverLicence = Personal("HK6306", "identity-document", "免許証・旅券・在留カードの番号らしいものがあります", "There is what looks like the number of a licence, passport or residence card", "（空欄にする）");

    public static readonly Rule InsuranceNumber = Personal("HK6307", "insurance-number", "被保険者番号・基礎年金番号らしいものがあります", "There is what looks like an insurance or pension number", "（空欄にする）");

    public static readonly Rule PersonName = Personal("HK6308", "person-name", "個人の氏名らしいものがあります", "There is what looks like a person's name", "（空欄にする）");

    public static readonly Rule BirthDate = Personal("HK6309", "birth-date", "生年月日があります", "There is a date of birth", "（空欄にする）");

    public static readonly Rule HomeAddress = Personal("HK6310", "home-address", "個人の住所らしいものがあります", "There is what looks like a person's address", "（空欄にする）");

    public static readonly Rule NameBesideBirthDate = Personal("HK6311", "name-beside-birth-date", "氏名の列と生年月日の列が並んでいます", "A column of names stands beside a column of birth dates", "（どちらかの列を公開しない）");

    public static readonly Rule Sensitive = new(
        "HK6312", "sensitive-word", Severity.Warning,
        new("個人の事情に関わる言葉があります", "There are words about a person's circumstances"),
        new("病歴・障害・生活保護などは、本人が分かる形で公開してはならない要配慮個人情報です（同法第2条第3項）。",
            "Health, disability, welfare and the like must never be published about someone who can be recognised (art. 2(3))."),
        new("だれか一人のことが分かる書き方でないか確かめてください。", "See whether the cell speaks of one person."),
        "備考: 車いすで利用できます");

    public static readonly Rule AuthorMemo = new(
        "HK6313", "author-memo", Severity.Warning,
        new("職員どうしの覚え書きらしい文があります", "There is what looks like a note between colleagues"),
        new("「要確認」「○○さんに聞く」などの覚え書きは、庁外の人に読ませるものではありません。",
            "Notes such as \"ask so-and-so\" are not meant for readers outside."),
        new("覚え書きを消すか、公開しない列へ移してください。", "Delete the note, or move it to a column that stays inside."),
        "備考: 土日は正面玄関から");

    public static readonly Rule Formula = new(
        "HK6314", "formula-text", Severity.Error,
        new("表計算ソフトが数式として動かす文字列です", "A spreadsheet would run this text as a formula"),
        new("= + - @ などで始まる文字列は、ダウンロードした人の Excel で数式として実行されることがあります（CWE-1236）。",
            "Text that starts with = + - @ may be run by the spreadsheet of whoever downloads it (CWE-1236)."),
        new("先頭の記号を消すか書き換えてください。必要な文字列なら、そのことをデータ担当へ伝えてください（データ担当は dataset.yml の privacy: allow: に項目名と理由を書きます）。",
            "Remove or replace the first sign. If it must stay, the data staff name the field and the reason under privacy: allow:."),
        "備考: 大泉学園駅から徒歩5分");

    public static readonly Rule OtherThanAllowed = new(
        "HK6315", "allowance-for-other-kind", Severity.Error,
        new("許可した項目に、許可とは別の種類の個人情報があります", "An allowed field holds personal data of another kind"),
        new("許可は項目の中身の種類に対するもので、何でも通す許可ではありません。",
            "An allowance covers what the field is there for, not whatever stands in it."),
        new("このセルを直してください。誤検出であれば理由に種類の名を添えて privacy: { allow: { 項目: \"my-number: 施設番号です\" } } と書きます。",
            "Correct the cell. If it is a false alarm, name the kind with the reason: privacy: { allow: { field: \"my-number: these are facility numbers\" } }."),
        "privacy: { allow: { 電話番号: 施設の代表電話 } }");

    public static readonly Rule UnusedAllowance = new(
        "HK6316", "allowance-unused", Severity.Note,
        new("許可した項目がこの表にありません", "An allowed field is not in this table"),
        new("使われない許可は、後で別の列に当たるおそれがあります。", "An unused allowance may later hit another column."),
        new("dataset.yml の privacy: allow: からその項目を消してください。", "Remove the field from privacy: allow: in dataset.yml."),
        "privacy: { allow: [電話番号] }");

    public static readonly Rule SmallCount = new(
        "HK6317", "small-count-hidden", Severity.Note,
        new("少ない人数を秘匿しました", "A small count was hidden"),
        new("少ない人数はだれのことか分かってしまうため、合計から逆算できないように他のセルと合わせて空欄にしました。",
            "Small counts give people away; the cell is published empty, with others so that no total gives it back."),
        new("直す必要はありません。", "Nothing needs to be done."),
        "（空欄）");

    public static readonly Rule CannotSuppress = new(
        "HK6318", "cannot-suppress", Severity.Error,
        new("秘匿の設定どおりに隠せません", "The small counts cannot be hidden as asked"),
        new("隠しきれないまま公開すると、少ない人数が知られてしまいます。", "Published all the same, the small counts would be known."),
        new("dataset.yml の privacy: suppress: を確かめてください。行が多すぎる場合は表を分けてください。",
            "Check privacy: suppress: in dataset.yml. Split the table if it has too many rows."),
        "privacy: { suppress: { below: 10, columns: [人数] } }");

    public static IReadOnlyList<Rule> All { get; } =
    [
        MyNumber, MobilePhone, HomePhone, PersonalEmail, BankAccount, DriverLicence, InsuranceNumber, PersonName, BirthDate, HomeAddress,
        NameBesideBirthDate, Sensitive, AuthorMemo, Formula, OtherThanAllowed, UnusedAllowance, SmallCount, CannotSuppress,
    ];

    public static Diagnostic Found(Rule rule, Location place, string text) => Diagnostic.Of(
        rule,
        place,
        new($"「{place.Field}」に{rule.Title.Ja.Replace("があります", "", StringComparison.Ordinal)}があります。",
            $"{rule.Title.En} in \"{place.Field}\"."),
        text);

    public static Diagnostic Other(Rule found, Location place, string text) => Diagnostic.Of(
        OtherThanAllowed,
        place,
        new($"「{place.Field}」は許可されていますが、その許可に含まれないもの（{found.Name}）があります。",
            $"\"{place.Field}\" is allowed, but not for this ({found.Name})."),
        text);

    public static Diagnostic FormulaIn(Location place, string text) => Diagnostic.Of(
        Formula,
        place,
        new($"「{place.Field}」の「{Shown.Of(text)}」は、表計算ソフトで数式として動くおそれがあります。",
            $"\"{Shown.Of(text)}\" in \"{place.Field}\" may be run as a formula by a spreadsheet."),
        text);

    public static Diagnostic Beside(string name, string birth) => Diagnostic.Of(
        NameBesideBirthDate,
        new Location("", Field: name),
        new($"「{name}」の氏名と「{birth}」の生年月日が同じ行で公開されます。", $"\"{name}\" (names) and \"{birth}\" (birth dates) would be published in one row."));

    public static Diagnostic Unused(string field) => Diagnostic.Of(
        UnusedAllowance,
        new Location("", Field: field),
        new($"privacy: allow: の「{field}」という項目はこの表にありません。", $"privacy: allow: names \"{field}\", which is not a field of this table."));

    public static Diagnostic Hidden(Location place, bool primary, int below) => Diagnostic.Of(
        SmallCount,
        place,
        primary
            ? new($"「{place.Field}」は {below} 未満のため秘匿しました。", $"\"{place.Field}\" is below {below} and was hidden.")
            : new($"「{place.Field}」は、隣の値が逆算されないよう合わせて秘匿しました。", $"\"{place.Field}\" was hidden so that a neighbour cannot be worked out."));

    public static Diagnostic NotSuppressible(string field, LocalizedText why) => Diagnostic.Of(CannotSuppress, new Location("", Field: field), why);

    public static LocalizedText NotACount(string field) => new(
        $"privacy: suppress: columns: の「{field}」は整数の項目ではありません。", $"\"{field}\" under privacy: suppress: columns: is not a field of whole numbers.");

    public static LocalizedText TooManyRows(int limit) => new(
        $"秘匿できるのは {limit.ToString(CultureInfo.InvariantCulture)} 行までの表です。", $"Counts can be hidden in tables of up to {limit} rows.");

    public static LocalizedText NotSafe => new(
        "隠したセルが合計から逆算できてしまいます。", "Hidden counts could still be worked out from the totals.");

    private static Rule Personal(string code, string name, string ja, string en, string example) =>
        new(code, name, Severity.Error, new(ja, en), Law, Remove, example);
}
