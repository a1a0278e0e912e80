using System.Text;
using Hiraku.Parquet.Dictionaries;

namespace Hiraku.Tests.Parquet.Dictionaries;

public class ByteDictionaryTests
{
    private readonly ByteDictionary _dictionary = new();

    [Fact]
    public void Values_are_numbered_as_they_first_appear() =>
        Assert.Equal([0, 1, 0, 2, 1], new[] { "港", "", "港", "み", "" }.Select(Find));

    [Fact]
    public void Entries_lie_as_plain_values()
    {
        Find("港");
        Find("A");

        Assert.Equal([3, 0, 0, 0, 0xE6, 0xB8, 0xAF, 1, 0, 0, 0, 0x41], _dictionary.Plain.ToArray());
    }

    [Fact]
    public void It_agrees_with_the_runtimes_dictionary()
    {
        Random random = new(5);
        Dictionary<string, int> meant = [];
        for (int round = 0; round < 20_000; round++)
        {
            string value = new((char)random.Next(0x20, 0x7F), random.Next(20));
            value += random.Next(800);
            meant.TryAdd(value, meant.Count);

            Assert.Equal(meant[value], Find(value));
        }
    }

    [Fact]
    public void It_is_full_at_its_limit_but_still_finds()
    {
        for (int entry = 0; entry < DictionaryLimits.Entries; entry++)
        {
            Assert.Equal(entry, Find($"{entry}"));
        }

        Assert.Equal(ByteDictionary.Full, Find("new"));
        Assert.Equal(17, Find("17"));
    }

    [Fact]
    public void A_value_larger_than_the_limit_finds_no_room() =>
        Assert.Equal(ByteDictionary.Full, Find(new string('長', DictionaryLimits.Bytes)));

    [Fact]
    public void It_starts_again_after_being_cleared()
    {
        Find("港");
        _dictionary.Clear();

        Assert.Equal([0, 1], new[] { "み", "港" }.Select(Find));
    }

    private int Find(string value) => _dictionary.FindOrAdd(Encoding.UTF8.GetBytes(value));
}
