using Hiraku.Japanese;
using Hiraku.Tests.Support;

namespace Hiraku.Tests.Japanese;

/// <summary>What every reader promises, whatever it reads.</summary>
public sealed class EveryKindTests
{
    public static TheoryData<string> Names => [.. Kind.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_string_makes_a_reader_throw(string name)
    {
        Kind kind = Find(name);
        Cases.ForAll(random => random.AnyString(), text => kind.Read(text), count: 5000);
    }

    [Fact]
    public void No_string_makes_anything_else_of_the_library_throw() => Cases.ForAll(random => random.AnyString(), text =>
    {
        HeaderUnit.Read(text);
        JapaneseNumber.ReadQuantity(text);
        Duration.TryRead(text, out _);
        PersonalData.Find(text);
        FormulaInjection.Guard(text);
        JapaneseText.SearchKey(text);
        MissingMark.Kind(text);
        MyNumber.IsLikely(text);
        ExcelSerial.Read(text, ExcelDateSystem.From1904);
        Coordinates.Read(text, text);
    }, count: 5000);

    [Theory]
    [MemberData(nameof(Names))]
    public void Reading_twice_is_reading_once(string name)
    {
        Kind kind = Find(name);
        Cases.ForAll(random => random.AnyString(), text => AssertSettled(kind, text), count: 20000);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_verdict_always_has_its_value_and_its_rule(string name)
    {
        Kind kind = Find(name);
        Cases.ForAll(random => random.AnyString(), text =>
        {
            Reading<string> reading = kind.Read(text);
            Assert.Equal(reading.Status is ReadingStatus.Clean or ReadingStatus.Empty, reading.Rule is null);
            Assert.Equal(reading.HasValue, reading.Value is not null);
            Assert.True(reading.Rule is null || ReadingRules.Find(reading.Rule) is not null, $"The rule {reading.Rule} is not in the list.");
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Spaces_alone_are_an_empty_cell(string name) => Assert.Equal(ReadingStatus.Empty, Find(name).Read(" \u3000\t").Status);

    // A warned value may be warned about again (㈱ stays ㈱), but nothing changes any more.
    private static void AssertSettled(Kind kind, string text)
    {
        Reading<string> once = kind.Read(text);
        if (!once.HasValue)
        {
            return;
        }

        Reading<string> twice = kind.Read(once.Value);
        Assert.Equal(once.Value, twice.Value);
        Assert.True(!kind.HasCanonicalForm || twice.Status is ReadingStatus.Clean or ReadingStatus.Warned, $"<{once.Value}> was {twice.Status} by {twice.Rule}");
    }

    private static Kind Find(string name) => Kind.All.Single(kind => kind.Name == name);
}
