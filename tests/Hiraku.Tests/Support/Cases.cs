using System.Globalization;

namespace Hiraku.Tests.Support;

/// <summary>A small property runner: many random values from a fixed seed, and the seed in the message when one fails.</summary>
public static class Cases
{
    /// <summary>Draws values and checks each; the first failure names its seed, so that it can be run again alone.</summary>
    public static void ForAll<T>(Func<Random, T> draw, Action<T> check, int count = 2000, int seed = 20260401)
    {
        for (int i = 0; i < count; i++)
        {
            T value = draw(new Random(seed + i));
            Exception? failure = Record.Exception(() => check(value));
            if (failure is not null)
            {
                Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"seed {seed + i}, value <{value}>: {(failure is Xunit.Sdk.IAssertionException ? failure.Message : failure)}"));
            }
        }
    }

    /// <summary>One of the values.</summary>
    public static T Pick<T>(this Random random, params ReadOnlySpan<T> values) => values[random.Next(values.Length)];

    /// <summary>A string of any UTF-16 units, lone surrogates among them, with a liking for what our readers look at.</summary>
    public static string AnyString(this Random random)
    {
        const string liked = "0123456789０１２３４５６７８９-－‐―ーｰ～〜()（）/.:：　 年月日時分元令平昭大明RHSTM丁目番地号〇一二三十百千万億円人約△▲○×有無なし@#=+,、;・ﾞﾟｶﾊ午前後土曜祝第毎週東京都練馬区内線代表町通筋上下西入る条大字豊玉北堺寺";
        var text = new char[random.Next(0, 24)];
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = random.Next(10) == 0 ? (char)random.Next(0x10000) : liked[random.Next(liked.Length)];
        }

        return new string(text);
    }
}
