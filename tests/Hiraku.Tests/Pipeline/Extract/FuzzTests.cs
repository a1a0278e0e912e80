using System.Text;
using Hiraku.Model.Datasets;
using Hiraku.Tests.Pipeline.Extract.Excel;
using Hiraku.Tests.Support;

namespace Hiraku.Tests.Pipeline.Extract;

/// <summary>Mutated files never throw out of the stage and never hang it. Seeded: a failing seed fails again.</summary>
public sealed class FuzzTests
{
    private const int Mutations = 60;

    private static readonly Limits Small = Limits.Default with { UnpackedBytes = 64 << 20, CellCharacters = 1 << 16, Rows = 200_000 };

    static FuzzTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Kinds() => ["csv", "cp932", "json", "xlsx", "sheet", "xls"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Mutated_files_never_throw(string kind)
    {
        for (int seed = 0; seed < Mutations; seed++)
        {
            Survive(Made(kind, new Random(seed)), $"{kind} {seed}");
        }
    }

    [Fact]
    public void Mutated_real_files_never_throw()
    {
        int seed = 0;
        foreach (string file in Directory.EnumerateFiles(Repository.CorpusOrSkip()).Order(StringComparer.Ordinal).Where(file => new FileInfo(file).Length < 100_000))
        {
            byte[] bytes = File.ReadAllBytes(file);
            Survive(Mutate(bytes, new Random(++seed)), Path.GetFileName(file) + " " + seed);
        }
    }

    private static void Survive(byte[] bytes, string name)
    {
        using var desk = new Desk { Limits = Small };
        desk.Put("mutant", bytes);
        Exception? thrown = Record.Exception(() => desk.Read());
        Assert.True(thrown is null, $"{name}: {thrown}");
    }

    private static byte[] Made(string kind, Random random) => kind switch
    {
        "csv" => Mutate(Encoding.UTF8.GetBytes(Csv()), random),
        "cp932" => Mutate(Encoding.GetEncoding(932).GetBytes(Csv()), random),
        "json" => Mutate(Encoding.UTF8.GetBytes("""{"a":[{"名称":"旭丘","n":{"x":[1,2,{"y":null}]}},{"名称":"\u6804町","数":-1.5e3}],"type":"FeatureCollection","features":[{"geometry":{"type":"Point","coordinates":[1,2]},"properties":{}}]}"""), random),
        "xlsx" => Mutate(Book(SheetXml()), random),
        "sheet" => Book(Encoding.UTF8.GetString(Mutate(Encoding.UTF8.GetBytes(SheetXml()), random))),
        _ => Mutate([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Enumerable.Range(0, 4096).Select(_ => (byte)random.Next(256))], random),
    };

    private static string Csv() => "名称,所在地,数\r\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"施設{i},\"練馬区{i}\n番地\",{i * 7}\r\n"));

    private static string SheetXml() =>
        Workbook.Row(1, "名称", "数", "日") + string.Concat(Enumerable.Range(2, 30).Select(i => $"""<row r="{i}"><c r="A{i}" t="s"><v>{i % 3}</v></c><c r="B{i}" s="1"><f>1+1</f><v>{i}.5</v></c><c r="C{i}" s="2"><v>4{i}00</v></c></row>"""));

    private static byte[] Book(string rows) => new Workbook()
        .Strings("<si><t>旭丘</t></si><si><r><t>栄</t></r><r><t>町</t></r></si><si><t>_x000D_</t></si>")
        .Format("000000").Format("[$-411]ggge\"年\"m\"月\"d\"日\"")
        .Sheet("一覧", rows, after: """<mergeCells count="1"><mergeCell ref="A5:A9"/></mergeCells>""").Build();

    private static byte[] Mutate(byte[] original, Random random)
    {
        List<byte> bytes = [.. original];
        for (int i = random.Next(1, 12); i > 0 && bytes.Count > 0; i--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at)));
                    break;
                case 3:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), random.Next(1, 300)));
                    break;
                default:
                    bytes.RemoveRange(at, random.Next(10) == 0 ? bytes.Count - at : 0);
                    break;
            }
        }

        return [.. bytes];
    }
}
