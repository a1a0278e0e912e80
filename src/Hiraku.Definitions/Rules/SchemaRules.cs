using Hiraku.Model.Diagnostics;

namespace Hiraku.Definitions.Rules;

/// <summary>What can be wrong with a schema file.</summary>
public static class SchemaRules
{
    public static readonly Rule NotJson = new("HK1050", "schema-broken", Severity.Error,
        new("スキーマが JSON として読めません", "A schema is not JSON"),
        new("スキーマが読めないと、それを使うデータセットはすべて止まります。", "Every dataset that uses the schema stops with it."),
        new("示した行のあたりで、カンマ・括弧・引用符を確かめてください。", "Check commas, brackets and quotes about the line shown."),
        "{ \"x-hiraku\": { \"id\": \"local/aed-plus\" }, \"items\": { \"properties\": {} } }");

    public static readonly Rule NotWhole = new("HK1051", "schema-incomplete", Severity.Error,
        new("スキーマに必要な記述がありません", "A schema lacks something it needs"),
        new("項目の種類（kind）が決まらないと、値の直し方も公開の型も決まりません。", "The kind of a field decides how its values are put right and which type is published."),
        new("README のスキーマの書き方に従って書き加えてください。", "Add it as the schema format asks."),
        "\"名称\": { \"type\": \"string\", \"x-hiraku\": { \"kind\": \"name\", \"requirement\": \"required\" } }");

    public static readonly Rule NotAWord = new("HK1052", "schema-wrong-word", Severity.Error,
        new("スキーマに知らない語があります", "A schema holds an unknown word"),
        new("kind・requirement・shape には決まった語だけが使えます。", "kind, requirement and shape take certain words only."),
        new("候補の中から選んでください。", "Choose one of the words named."),
        "\"kind\": \"postal-code\"");

    public static readonly Rule NoCodes = new("HK1053", "schema-codes", Severity.Error,
        new("コード表が読めません", "A code list cannot be read"),
        new("許される値が分からないと検査できません。", "Values cannot be checked against a list that is not there."),
        new("スキーマと同じフォルダーからの相対パスで、列 code, label_ja, label_en を持つ UTF-8 の CSV を置いてください。", "Put a UTF-8 CSV with the columns code, label_ja, label_en where the path, relative to the schema's folder, says."),
        "\"codes\": \"codes/care-services.csv\"");

    public static readonly Rule NoBasis = new("HK1054", "schema-extends", Severity.Error,
        new("拡張元のスキーマがありません", "The schema that is extended does not exist"),
        new("拡張するスキーマは、元の項目に足りないものだけを書きます。", "An extending schema only says what the other lacks."),
        new("extends に既存のスキーマの名前を書いてください（互いに拡張し合うことはできません）。", "Name an existing schema at extends; two schemas cannot extend each other."),
        "\"extends\": \"jichitai-2023/aed\"");

    public static readonly Rule IdElsewhere = new("HK1055", "schema-id", Severity.Error,
        new("スキーマの id がファイルの場所と違います", "A schema's id differs from where it lies"),
        new("dataset.yml に書いた名前からファイルが見つかるようにするためです。", "The name in a dataset.yml must lead to the file."),
        new("id を「フォルダー名/ファイル名」に合わせてください。", "Make the id 'folder/file name'."),
        "schemas/local/aed-plus.json: \"id\": \"local/aed-plus\"");

    public static readonly Rule NoPattern = new("HK1056", "schema-pattern", Severity.Error,
        new("正規表現が正しくありません", "A pattern is no regular expression"),
        new("検査に使えません。", "Nothing can be checked with it."),
        new("ECMAScript の正規表現として直してください。", "Correct it as an ECMAScript regular expression."),
        "\"pattern\": \"^[0-9]{6}$\"");

    public static readonly Rule TypeAndKind = new("HK1057", "schema-type", Severity.Error,
        new("type と kind が合いません", "type and kind disagree"),
        new("公開される JSON の型は kind で決まるため、type が違うと自分のスキーマに反したデータになります。", "The kind decides the published type; another type would make the data break its own schema."),
        new("type を kind に合わせてください。空欄を許す項目は [\"…\", \"null\"] とします。", "Make type follow kind; a field that may be empty has [\"…\", \"null\"]."),
        "\"type\": [\"integer\", \"null\"], \"x-hiraku\": { \"kind\": \"integer\" }");

    public static readonly Rule FieldAbsent = new("HK1058", "schema-field-unknown", Severity.Error,
        new("スキーマにない項目を指しています", "A schema names a field it does not have"),
        new("key と upgrade は、そのスキーマの項目だけを指せます。", "key and upgrade can only name the schema's own fields."),
        new("項目名を直してください。", "Correct the field's name."),
        "\"upgrade\": { \"住所\": \"所在地_連結表記\" }");

    public static IReadOnlyList<Rule> All { get; } = [NotJson, NotWhole, NotAWord, NoCodes, NoBasis, IdElsewhere, NoPattern, TypeAndKind, FieldAbsent];

    public static Diagnostic BrokenJson(Location at) =>
        Diagnostic.Of(NotJson, at, new("この行のあたりで JSON として読めなくなりました。", "The file stops being JSON about here."));

    public static Diagnostic Incomplete(Location at, string what) =>
        Diagnostic.Of(NotWhole, at, new($"「{what}」がないか、形が違います。", $"'{what}' is missing or has another form."));

    public static Diagnostic WrongWord(Location at, string owner, string key, string word, IEnumerable<string> words)
    {
        string list = string.Join(", ", words);
        return Diagnostic.Of(NotAWord, at, new($"「{owner}」の {key} に「{word}」は書けません。", $"{key} of '{owner}' cannot be '{word}'."), suggestion: NearestName.Of(word, words)) with
        {
            Hint = new($"次から選んでください: {list}", $"Choose one of: {list}"),
        };
    }

    public static Diagnostic CodesMissing(Location at, string name) =>
        Diagnostic.Of(NoCodes, at, new($"コード表「{name}」がないか、列 code がありません。", $"The code list '{name}' is missing or has no column 'code'."));

    public static Diagnostic NothingToExtend(Location at, string basis, string? nearest)
    {
        var fault = Diagnostic.Of(NoBasis, at, new($"「{basis}」というスキーマがありません。", $"There is no schema '{basis}'."), suggestion: nearest);
        return nearest is null ? fault : fault with { Hint = new($"「{nearest}」ではありませんか。", $"Did you mean '{nearest}'?") };
    }

    public static Diagnostic IdAgainstPath(Location at, string said, string right) =>
        Diagnostic.Of(IdElsewhere, at, new($"id は「{said}」ですが、場所は「{right}」です。", $"The id is '{said}', the place says '{right}'."), suggestion: right);

    public static Diagnostic BadPattern(Location at, string field, string why) =>
        Diagnostic.Of(NoPattern, at, new($"「{field}」の pattern が読めません: {why}", $"The pattern of '{field}' cannot be read: {why}"));

    public static Diagnostic TypeAgainstKind(Location at, string field, string type, string right) =>
        Diagnostic.Of(TypeAndKind, at, new($"「{field}」の type は {type} ですが、kind からは {right} です。", $"'{field}' has type {type}, its kind gives {right}."), suggestion: right);

    public static Diagnostic NoSuchField(Location at, string name, string? nearest) =>
        Diagnostic.Of(FieldAbsent, at, new($"「{name}」という項目はありません。", $"There is no field '{name}'."), suggestion: nearest);
}
