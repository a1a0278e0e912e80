using System.Text;
using Hiraku.Parquet;

namespace Hiraku.Acceptance.Parquet;

/// <summary>Makes tables of every type from a seed: rare and frequent nulls, repeats and unique values, and text as Japan has it.</summary>
internal sealed class RandomTables(int seed)
{
    // U+9AD9 is the "ladder" form of 高 that Shift_JIS lacks; the family is one character made of seven code points.
    private static readonly string[] Words =
    [
        "", "東京都", "\u9AD9橋", "\U00020BB7野家", "👨\u200D👩\u200D👧\u200D👦", "か\u3099", "A", "1階 受付", "改\n行", "\"引用\"", "\0", "\U0010FFFF", "\uFFFF",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Every type, once optional and, when asked for, once more required, and text in several habits.</summary>
    public SampleTable Create(int rows, double nullShare = 0.2, int longestText = 40, bool required = true)
    {
        List<SampleColumn> columns = [];
        Fill(columns, rows, optional: true, nullShare, longestText);
        if (required)
        {
            Fill(columns, rows, optional: false, nullShare, longestText);
        }

        return new(columns);
    }

    private void Fill(List<SampleColumn> columns, int rows, bool optional, double nullShare, int longestText)
    {
        string mark = optional ? "任意" : "必須";
        ParquetColumn Column(string name, ParquetType type) => new(name + mark, type, optional);
        bool[] Present() => Make(rows, () => !optional || _random.NextDouble() >= nullShare);
        SampleColumn Bytes(ParquetColumn column, Func<byte[]> next) => new SampleBytes(column, Present(), Make(rows, next));
        SampleColumn Fixed<T>(ParquetColumn column, Func<T> next)
            where T : unmanaged => new SampleColumn<T>(column, Present(), Make(rows, next));

        int serial = 0;
        int distinct = Math.Max(1, rows / 4);
        columns.Add(Bytes(Column("同じ値", ParquetType.Text), () => Utf8("131148")));
        columns.Add(Bytes(Column("単語", ParquetType.Text), () => Utf8(Word())));
        columns.Add(Bytes(Column("番号", ParquetType.Text), () => Utf8($"{serial++:D10}")));
        columns.Add(Bytes(Column("多くの値", ParquetType.Text), () => Utf8($"施設{_random.Next(distinct)}")));
        columns.Add(Bytes(Column("文章", ParquetType.Text), () => Utf8(Sentence(longestText))));
        columns.Add(Bytes(Column("JSON", ParquetType.Json), () => Utf8($"{{\"n\":{_random.Next(100)},\"s\":\"髙\"}}")));
        columns.Add(Bytes(Column("バイト", ParquetType.Binary), RandomBytes));
        columns.Add(Fixed(Column("日付", ParquetType.Date), () => _random.Next(-25567, 40000)));
        columns.Add(Fixed(Column("時刻", ParquetType.Time), () => _random.NextInt64(86_400_000_000)));
        columns.Add(Fixed(Column("日時", ParquetType.Timestamp), () => _random.NextInt64(4_000_000_000_000_000)));
        columns.Add(Fixed(Column("瞬間", ParquetType.Timestamp) with { IsUtc = true }, () => _random.NextInt64(4_000_000_000_000_000)));
        columns.Add(Fixed(Column("有無", ParquetType.Boolean), () => _random.Next(3) == 0));
        columns.Add(Fixed(Column("整数", ParquetType.Int32), () => _random.Next(int.MinValue, int.MaxValue)));
        columns.Add(Fixed(Column("長い整数", ParquetType.Int64), () => _random.NextInt64(long.MinValue, long.MaxValue)));
        columns.Add(Fixed(Column("人口", ParquetType.Int64), () => (long)_random.Next(5000)));
        columns.Add(Fixed(Column("緯度", ParquetType.Double), Double));
        columns.Add(Fixed(Column("金額", ParquetType.Decimal) with { Precision = 9, Scale = 2 }, () => Decimal(9, 2)));
        columns.Add(Fixed(Column("予算", ParquetType.Decimal) with { Precision = 18, Scale = 0 }, () => Decimal(18, 0)));
        columns.Add(Fixed(Column("精密", ParquetType.Decimal) with { Precision = 28, Scale = 10 }, () => Decimal(28, 10)));
    }

    private static T[] Make<T>(int rows, Func<T> next)
    {
        T[] values = new T[rows];
        for (int row = 0; row < rows; row++)
        {
            values[row] = next();
        }

        return values;
    }

    private string Word() => Words[_random.Next(Words.Length)];

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private string Sentence(int longest)
    {
        StringBuilder text = new();
        for (int length = _random.Next(longest); text.Length < length;)
        {
            text.Append(Word()).Append((char)_random.Next(0x3041, 0x3097));
        }

        return text.ToString();
    }

    private byte[] RandomBytes()
    {
        byte[] bytes = new byte[_random.Next(30)];
        _random.NextBytes(bytes);
        return bytes;
    }

    private double Double() => _random.Next(20) switch
    {
        0 => -0.0,
        1 => double.PositiveInfinity,
        2 => double.NegativeInfinity,
        3 => double.Epsilon,
        4 => 35.68,
        _ => _random.NextDouble() * 180,
    };

    private decimal Decimal(int precision, int scale)
    {
        Int128 beyond = 1;
        for (int digit = 0; digit < precision; digit++)
        {
            beyond *= 10;
        }

        Int128 digits = new Int128((ulong)_random.NextInt64(), (ulong)_random.NextInt64()) % beyond;
        decimal value = (decimal)digits;
        for (int place = 0; place < scale; place++)
        {
            value /= 10;
        }

        return _random.Next(2) == 0 ? value : -value;
    }
}
