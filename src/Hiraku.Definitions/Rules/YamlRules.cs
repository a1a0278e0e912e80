using System.Globalization;
using Hiraku.Model;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Definitions.Rules;

/// <summary>What can be wrong with a YAML file as such: its notation, its keys, its values.</summary>
public static class YamlRules
{
    public static readonly Rule BrokenYaml = new("HK1001", "yaml-broken", Severity.Error,
        new("YAML の書き方が正しくありません", "The YAML is not well formed"),
        new("読めない設定では何を公開すべきか分からないため、推測せずに止めます。", "What a file that cannot be read asks to publish is not guessed."),
        new("示した行の字下げ（半角空白）、「:」の後の空白、引用符や括弧の閉じ忘れを確かめてください。", "On the line shown, check the indentation (plain spaces), the space after ':' and that quotes and brackets are closed."),
        "title: { ja: AED設置箇所一覧, en: AED locations }");

    public static readonly Rule NotUtf8Yaml = new("HK1002", "yaml-not-utf8", Severity.Error,
        new("設定ファイルが UTF-8 ではありません", "A settings file is not UTF-8"),
        new("YAML は UTF-8 で書くと決められています（YAML 1.2 §5.2）。Shift_JIS のままでは列名が一致しません。", "YAML is UTF-8 (YAML 1.2 §5.2); header names saved as Shift_JIS would match nothing."),
        new("メモ帳なら「名前を付けて保存」で文字コードに UTF-8 を選び、保存し直してください。", "In Notepad choose Save As and the encoding UTF-8."),
        "UTF-8");

    public static readonly Rule LargeYaml = new("HK1003", "yaml-too-large", Severity.Error,
        new("設定ファイルが大きすぎます", "A settings file is too large"),
        new("手で書く設定は数キロバイトです。1 MiB を超えるものはデータの入れ間違いとみなします。", "A hand-written file has a few kilobytes; more than 1 MiB is data in the wrong place."),
        new("データは raw/ に置き、dataset.yml には設定だけを書いてください。", "Put data under raw/ and keep settings only in dataset.yml."),
        "sources: [{ path: raw/export.csv }]");

    public static readonly Rule ExoticYaml = new("HK1004", "yaml-exotic", Severity.Error,
        new("使えない YAML の機能です", "A YAML feature that is not used here"),
        new("アンカー、別名、タグ、複数文書は設定に要らず、小さなファイルでメモリーを使い尽くす攻撃に使われます。", "Anchors, aliases, tags and several documents are not needed for settings, and are how a small file exhausts memory."),
        new("同じ内容でも、その場所に書き下してください。", "Write the value out where it is needed."),
        "licence: CC-BY-4.0");

    public static readonly Rule DoubledKey = new("HK1005", "yaml-duplicate-key", Severity.Error,
        new("同じキーが二度書かれています", "A key is written twice"),
        new("どちらが正しいか分からないため、片方を黙って捨てません。", "Which of the two is meant cannot be known, and none is dropped in silence."),
        new("どちらか一つを残してください。", "Keep one of them."),
        "title: AED設置箇所一覧");

    public static readonly Rule UnknownName = new("HK1006", "unknown-key", Severity.Error,
        new("知らないキーです", "An unknown key"),
        new("綴り違いのキーを無視すると、設定したつもりの公開条件が効かないまま公開されます。", "A mistyped key that is ignored would publish under conditions nobody set."),
        new("綴りを直すか、その行を消してください。", "Correct the spelling or delete the line."),
        "frequency: monthly");

    public static readonly Rule AbsentKey = new("HK1007", "missing-key", Severity.Error,
        new("必要なキーがありません", "A required key is missing"),
        new("この値がないと公開するものを決められません。", "Without it what to publish cannot be decided."),
        new("例のように書き加えてください。", "Add it as in the example."),
        "sources: [{ path: raw/export.csv }]");

    public static readonly Rule MisshapenValue = new("HK1008", "wrong-form", Severity.Error,
        new("値の形が違います", "A value has the wrong form"),
        new("一つの値、並び、入れ子は書き方が異なり、取り違えると意味が変わります。", "A single value, a list and a map are written differently and mean different things."),
        new("示した形に書き直してください。", "Write it in the form shown."),
        "title: { ja: AED設置箇所一覧, en: AED locations }");

    public static readonly Rule WordNotAllowed = new("HK1009", "wrong-word", Severity.Error,
        new("選べる語ではありません", "Not one of the words that can stand here"),
        new("このキーには決まった語だけが書けます。", "Only certain words have a meaning here."),
        new("候補の中から選んでください。", "Choose one of the words named."),
        "gate: block");

    public static readonly Rule NumberNotAllowed = new("HK1010", "wrong-number", Severity.Error,
        new("数として読めません", "Not a number that can stand here"),
        new("しきい値が読めなければ検査できません。", "A limit that cannot be read cannot be checked."),
        new("例のように半角で書いてください。", "Write it as in the example."),
        "expect: { rows: 100..2000, drop: 20% }");

    public static readonly Rule ClosedFile = new("HK1011", "settings-closed", Severity.Error,
        new("設定ファイルを開けません", "A settings file cannot be opened"),
        new("読めない設定では何を公開すべきか分からないため、このデータセットの前回の版を公開し続けます。", "What it asks to publish is not known; the dataset's last version stays out."),
        new("ファイルの権限と、ほかのプログラムが使っていないかを確かめてください。", "Check the file's permissions and whether another program holds it."),
        "chmod 644 dataset.yml");

    public static IReadOnlyList<Rule> All { get; } =
        [BrokenYaml, NotUtf8Yaml, LargeYaml, ExoticYaml, DoubledKey, UnknownName, AbsentKey, MisshapenValue, WordNotAllowed, NumberNotAllowed, ClosedFile];

    public static Diagnostic Closed(Location at, string reason) =>
        Diagnostic.Of(ClosedFile, at, new($"開けませんでした: {reason}", $"It could not be opened: {reason}"));

    public static Diagnostic Broken(Location at, string line) =>
        Diagnostic.Of(BrokenYaml, at, new($"この行のあたりで YAML として読めなくなりました: {line}", $"The file stops being YAML about here: {line}"));

    public static Diagnostic TabIndent(Location at) => Broken(at,
        new("タブが使われています。", "There is a tab on this line."),
        new("タブを半角空白に置き換えてください（字下げは半角空白 2 個）。", "Replace tabs by spaces; indent with two spaces."));

    public static Diagnostic WideSpace(Location at) => Broken(at,
        new("字下げに全角空白が使われています。", "The line is indented with full-width spaces."),
        new("全角空白を半角空白に置き換えてください。", "Replace the full-width spaces by plain ones."));

    public static Diagnostic WideColon(Location at) => Broken(at,
        new("「：」が全角です。", "The colon is a full-width one."),
        new("半角の「: 」（コロンと空白）に直してください。", "Write a plain colon and a space."));

    public static Diagnostic ColonWithoutSpace(Location at) => Broken(at,
        new("「:」の後に空白がありません。", "There is no space after the colon."),
        new("「キー: 値」のように、コロンの後に半角空白を入れてください。", "Write 'key: value' with a space after the colon."));

    public static Diagnostic Unclosed(Location at, string line) => Broken(at,
        new($"引用符か括弧が閉じられていません: {line}", $"A quote or bracket is not closed: {line}"),
        new("「\"」「[ ]」「{ }」の組を確かめてください。", "Check that \" \", [ ] and { } come in pairs."));

    public static Diagnostic TooDeep(Location at, int depth) => Broken(at,
        new($"入れ子が深すぎます（{depth} 段まで）。", $"Nested deeper than {depth} levels."),
        BrokenYaml.Mend);

    public static Diagnostic NotUtf8(Location at) =>
        Diagnostic.Of(NotUtf8Yaml, at, new("この行に UTF-8 として読めない文字があります。", "This line holds bytes that are not UTF-8."));

    public static Diagnostic TooLarge(Location at, long bytes) =>
        Diagnostic.Of(LargeYaml, at, new(
            string.Create(CultureInfo.InvariantCulture, $"{bytes} バイトあります。"),
            string.Create(CultureInfo.InvariantCulture, $"It has {bytes} bytes.")));

    public static Diagnostic Exotic(Location at, string what) =>
        Diagnostic.Of(ExoticYaml, at, new($"「{what}」は使えません。", $"'{what}' cannot be used."));

    public static Diagnostic DuplicateKey(Location at, string key, int firstLine) =>
        Diagnostic.Of(DoubledKey, at, new(
            string.Create(CultureInfo.InvariantCulture, $"「{key}」は {firstLine} 行目にもあります。"),
            string.Create(CultureInfo.InvariantCulture, $"'{key}' also stands on line {firstLine}.")));

    public static Diagnostic UnknownKey(Location at, string key, string? nearest, IEnumerable<string> known)
    {
        var fault = Diagnostic.Of(UnknownName, at, new($"「{key}」というキーはありません。", $"There is no key '{key}' here."), suggestion: nearest);
        string list = string.Join(", ", known.Distinct());
        return fault with
        {
            Hint = nearest is null
                ? new($"ここに書けるキー: {list}", $"Keys that can stand here: {list}")
                : new($"「{nearest}」ではありませんか。", $"Did you mean '{nearest}'?"),
        };
    }

    public static Diagnostic MissingKey(Location at, string key, string example) =>
        Diagnostic.Of(AbsentKey, at, new($"「{key}」がありません。", $"'{key}' is missing.")) with { Hint = new($"例: {example}", $"Example: {example}") };

    public static Diagnostic WrongForm(Location at, string key, string form) =>
        Diagnostic.Of(MisshapenValue, at, key.Length == 0
            ? new("「キー: 値」の形ではありません。", "This is not of the form 'key: value'.")
            : new($"「{key}」の値の形が違います。", $"The value of '{key}' has the wrong form.")) with
        { Hint = new($"書き方: {form}", $"Write: {form}") };

    public static Diagnostic WrongWord(Location at, string key, string word, IEnumerable<string> words)
    {
        string list = string.Join(", ", words);
        return Diagnostic.Of(WordNotAllowed, at, new($"「{key}」に「{word}」は書けません。", $"'{key}' cannot be '{word}'."), suggestion: NearestName.Of(word, words)) with
        {
            Hint = new($"次から選んでください: {list}", $"Choose one of: {list}"),
        };
    }

    public static Diagnostic WrongNumber(Location at, string key, string text, string example) =>
        Diagnostic.Of(NumberNotAllowed, at, new($"「{key}」の「{text}」は読めません。", $"'{text}' cannot stand at '{key}'.")) with
        {
            Hint = new($"例: {key}: {example}", $"Example: {key}: {example}"),
        };

    private static Diagnostic Broken(Location at, LocalizedText message, LocalizedText hint) =>
        Diagnostic.Of(BrokenYaml, at, message) with { Hint = hint };
}
