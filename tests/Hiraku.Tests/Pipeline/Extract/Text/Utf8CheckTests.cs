using System.Text;
using System.Text.Unicode;
using Hiraku.Pipeline.Extract.Text;

namespace Hiraku.Tests.Pipeline.Extract.Text;

public sealed class Utf8CheckTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("練馬区, Nerima 𠮷野家 é ﾈﾘﾏ\r\n", 4)));

    [Fact]
    public void Text_is_valid_wherever_it_begins()
    {
        for (int start = 0; start < 20; start++)
        {
            byte[] shifted = [.. Enumerable.Repeat((byte)'a', start), .. Text];
            Assert.True(Utf8Check.IsValid(shifted), start.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Every_byte_that_is_changed_is_judged_as_the_framework_judges_it()
    {
        for (int at = 0; at < Text.Length; at++)
        {
            for (int value = 0; value < 256; value++)
            {
                byte[] changed = [.. Text];
                changed[at] = (byte)value;
                Assert.True(Utf8.IsValid(changed) == Utf8Check.IsValid(changed), $"{value:X2} at {at}");
            }
        }
    }

    [Fact]
    public void Any_four_bytes_are_judged_as_the_framework_judges_them()
    {
        byte[] edges = [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF];
        byte[] text = [.. Enumerable.Repeat((byte)' ', 64)];
        foreach (byte first in edges)
        {
            foreach (byte second in edges)
            {
                foreach (byte third in edges)
                {
                    foreach (byte fourth in edges)
                    {
                        byte[] four = [first, second, third, fourth];
                        four.CopyTo(text, 30);
                        Assert.True(Utf8.IsValid(text) == Utf8Check.IsValid(text), Convert.ToHexString(four));
                    }
                }
            }
        }
    }

    [Fact]
    public void A_character_cut_off_at_the_end_is_not_valid()
    {
        for (int cut = 1; cut <= 3; cut++)
        {
            byte[] text = [.. Enumerable.Repeat((byte)'a', 61), .. Encoding.UTF8.GetBytes("𠮷")[..cut]];
            Assert.False(Utf8Check.IsValid(text), cut.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
