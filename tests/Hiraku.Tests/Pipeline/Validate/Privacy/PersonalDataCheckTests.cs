using System.Collections.Immutable;
using Hiraku.Japanese;
using Hiraku.Model.Datasets;
using Hiraku.Model.Schemas;
using Hiraku.Tests.Japanese.SharedVectors;
using Hiraku.Tests.Support;

namespace Hiraku.Tests.Pipeline.Validate.Privacy;

public sealed class PersonalDataCheckTests
{
    [Theory]
    [InlineData("090-1234-5678", "A2 HK6302")]
    [InlineData("携帯：090-1234-5678", "A2 HK6302")]
    [InlineData("電話 自宅03-1234-5678", "A2 HK6303")]
    [InlineData("dummy@gmail.com", "A2 HK6304")]
    [InlineData("個人番号:123456789018", "A2 HK6301")]
    [InlineData("普通 1234567", "A2 HK6305")]
    [InlineData("00100-1-123456", "A2 HK6305")]
    [InlineData("運転免許証番号 301234567890", "A2 HK6306")]
    [InlineData("AB12345678CD", "A2 HK6306")]
    [InlineData("在留カード AB12345678CD", "A2 HK6306")]
    [InlineData("090 (1234) 5678", "A2 HK6302")]
    [InlineData("電話は 090-1234-5678 まで", "A2 HK6302")]
    [InlineData("被保険者番号 12345678", "A2 HK6307")]
    [InlineData("氏名：練馬太郎", "A2 HK6308")]
    [InlineData("練馬太郎様方", "A2 HK6308")]
    [InlineData("生年月日 昭和50年4月1日", "A2 HK6309")]
    [InlineData("本籍 東京都練馬区", "A2 HK6312")]
    [InlineData("開館時間は要確認", "A2 HK6313")]
    [InlineData("=1+1", "A2 HK6314")]
    [InlineData("＝HYPERLINK(1)", "A2 HK6314")]
    [InlineData("-1+1", "A2 HK6314")]
    [InlineData("-12", "")]
    [InlineData("https://www.city082015.example.lg.jp/aed/12345.html", "")]
    [InlineData("1号棟 2024/04/01 から 2024/09/30", "")]
    [InlineData("03-3993-1111", "")]
    [InlineData("平日夕方", "")]
    [InlineData("koho@city.nerima.tokyo.jp", "")]
    [InlineData("昭和50年4月1日", "")]
    [InlineData("東京都練馬区豊玉北6-12-1", "")]
    [InlineData("https://example.jp/images/2ae395417f98b42be3d123456789018a.jpeg", "")]
    [InlineData("平均 807.123456789018", "")]
    [InlineData("平均 895.12345678901", "")]
    [InlineData("大人520円　中人（小学生）200円", "")]
    [InlineData("練馬　太郎（昭和40年生）", "A2 HK6308")]
    [InlineData("練馬　太郎（S40.1.2生まれ）", "A2 HK6308")]
    [InlineData("発生年月日 2019年4月1日", "")]
    [InlineData("-3.5%", "")]
    public void A_text_that_tells_of_a_person_holds_its_row(string text, string finding) => Assert.Equal(finding, Find(FieldKind.Text, text));

    [Theory]
    [InlineData(FieldKind.Phone, "090-1234-5678", "")]
    [InlineData(FieldKind.Email, "dummy@gmail.com", "")]
    [InlineData(FieldKind.Text, "=1+1", "")]
    [InlineData(FieldKind.Text, "氏名：練馬太郎", "")]
    [InlineData(FieldKind.Phone, "個人番号:123456789018", "A2 HK6315")]
    [InlineData(FieldKind.Email, "氏名：練馬太郎", "A2 HK6315")]
    [InlineData(FieldKind.Text, "普通 1234567", "A2 HK6315")]
    public void An_allowance_covers_what_the_field_is_there_for(FieldKind kind, string text, string finding) =>
        Assert.Equal(finding, Find(kind, text, allow: ""));

    [Theory]
    [InlineData(FieldKind.Town, "玉津町新方", "")]
    [InlineData(FieldKind.AddressRest, "1-2-3練馬方", "A2 HK6310")]
    [InlineData(FieldKind.Address, "練馬太郎方", "A2 HK6310")]
    public void A_town_may_end_as_the_words_for_a_lodger_do(FieldKind kind, string text, string finding) =>
        Assert.Equal(finding, Find(kind, text));

    [Fact]
    public void An_allowance_that_names_the_kind_covers_it() =>
        Assert.Equal("", Find(FieldKind.Identifier, "123456789018", allow: "my-number: 施設番号です"));

    [Fact]
    public void An_allowance_for_a_field_that_is_not_there_is_noted() =>
        Assert.Equal(["電話 HK6316"], Clerk(FieldKind.Text, "あ") with { Dataset = Allow("電話", "") } is var clerk ? clerk.Findings() : []);

    [Fact]
    public void Numbers_that_have_a_right_check_digit_by_chance_are_not_My_Numbers()
    {
        string[][] rows = [.. Enumerable.Range(0, 400).Select(i => new[] { (100_000_000_000 + (i * 7_919L)).ToString(System.Globalization.CultureInfo.InvariantCulture) })];

        Assert.True(new Clerk(Schema(FieldKind.Identifier), rows).Findings().Length <= 1);
    }

    [Fact]
    public void Names_beside_birth_dates_hold_the_dataset()
    {
        var schema = new TableSchema("test/persons", [new Field("氏名", FieldKind.Name), new Field("生年月日", FieldKind.Date)]);

        Assert.Equal(["氏名 HK6311"], new Clerk(schema, ["練馬太郎", "1975-04-01"]).Findings());
    }

    [Fact]
    public void The_sweep_lets_nothing_past_that_the_detector_would_find()
    {
        foreach (string text in VectorFile.Read(Repository.SharedOrSkip("reference/japanese/vectors/pii.csv")).Select(row => row.Input).Where(text => PersonalData.Find(text).Any(found => found.Kind.StartsWith("email-public", StringComparison.Ordinal) is false)))
        {
            string[] kinds = [.. PersonalData.Find(text).Select(found => found.Kind)];
            bool isSpoken = kinds.Any(kind => kind is not ("email-public-office" or "review-age" or "review-sns-id" or "review-11-digits"));
            string folded = new([.. text.Normalize(System.Text.NormalizationForm.FormKC)]);
            Assert.True(!isSpoken || folded.EndsWith('方') || Find(FieldKind.Text, folded).Length > 0, text + " " + string.Join(' ', kinds));
        }
    }

    private static string Find(FieldKind kind, string text, string? allow = null) =>
        string.Join(";", (Clerk(kind, text) with { Dataset = allow is null ? new Dataset("aed", "") : Allow("項目", allow) }).Findings());

    private static Clerk Clerk(FieldKind kind, string text) => new(Schema(kind), [text]);

    private static TableSchema Schema(FieldKind kind) => new("test/text", [new Field("項目", kind)]);

    private static Dataset Allow(string field, string reason) =>
        new("aed", "") { Privacy = new Hiraku.Model.Datasets.Privacy(ImmutableSortedDictionary<string, string>.Empty.Add(field, reason), null) };
}
