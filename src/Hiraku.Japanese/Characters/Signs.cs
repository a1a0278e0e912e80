using System.Collections.Frozen;
using System.Globalization;

namespace Hiraku.Japanese;

/// <summary>Characters that stand for several (①, ㈱, ㎡): kept in names with a warning, spelled out in codes and keys.</summary>
/// <remarks>環境依存文字 of GIF DS-461 2.1: NEC row 13, IBM extensions and their Unicode neighbours.</remarks>
internal static class Signs
{
    // The value is what NFKC should have given: "No." keeps its dot, fractions keep their slash, yen does not become a backslash.
    private static readonly string[] Pairs =
    [
        "㈱(株)", "㈲(有)", "㈹(代)", "㈳(社)", "㈵(特)", "㈶(財)", "㈻(学)", "㊑株", "㊒有", "㊗祝", "㊡休", "㍻平成", "㍼昭和", "㍽大正",
        "㍾明治", "\u32FF令和", "№No.", "℡TEL", "㏍K.K.", "㍿株式会社", "㎜mm", "㎝cm", "㎞km", "㎡m2", "㎢km2", "㎥m3", "㎏kg", "㎎mg", "㏄cc",
        "㎖mL", "㎗dL", "㎘kL", "\u2113L", "㍉ミリ", "㌔キロ", "㌢センチ", "㍍メートル", "㌘グラム", "㌧トン", "㌃アール", "㌶ヘクタール", "㍑リットル",
        "㍗ワット", "㌍カロリー", "㌦ドル", "㌣セント", "㌫パーセント", "㍊ミリバール", "㌻ページ", "\u2103°C", "\u2109°F", "\u212B\u00C5", "\u2126\u03A9",
        "\u00B5\u03BC", "\u00BD1/2", "\u00BC1/4", "\u00BE3/4", "\u00B22", "\u00B33", "\u00B91", "\u203C!!", "\u2049!?", "\u309Fより", "\u30FFコト", "㌀アパート",
        "㌖キロメートル", "㊤上", "㊦下", "㊥中", "㊧左", "㊨右", "㊞印", "㊙秘", "\uFB01fi", "\uFB02fl", "\uFFE4\u00A6", "㊟注", "㊝優", "㊛女", "㊚男", "㊘労", "㊖財", "㊕特",
        "㈷(祝)", "㈰(日)", "㊐日", "㈴(名)", "㈼(監)", "㈾(資)", "㈿(協)", "㈸(労)", "㈺(呼)", "㈽(企)", "㉀(祭)", "㉁(休)",
    ];

    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    public static FrozenDictionary<char, string> All { get; } = Build();

    public static string Expansion(char sign) => All[sign];

    // 10² is not 102.
    public static bool IsSuperscript(char sign) => sign is '\u00B2' or '\u00B3' or '\u00B9';

    // In use and in JIS X 0208 or needed by every reader, so no warning: ℃ Å ² ³ and the fractions of Latin-1.
    public static bool IsOrdinary(char sign) => sign is '\u2103' or '\u212B' or '\u00C5' or '\u00B2' or '\u00B3' or '\u00B9' or '\u00BC' or '\u00BD' or '\u00BE'
        or '\u00B5' or '\u2126' or '\u203C' or '\u2049';

    private static FrozenDictionary<char, string> Build()
    {
        var all = Pairs.ToDictionary(pair => pair[0], pair => pair[1..]);
        AddRun(all, '\u2460', 20, n => Number(n + 1));
        AddRun(all, '\u3251', 15, n => Number(n + 21));
        AddRun(all, '\u32B1', 15, n => Number(n + 36));
        AddRun(all, '\u2776', 10, n => Number(n + 1));
        AddRun(all, '\u2160', 12, n => Roman[n]);
        AddRun(all, '\u2170', 12, n => Roman[n].ToLowerInvariant());
        AddRun(all, '\u322A', 6, n => "(" + "月火水木金土"[n] + ")");
        AddRun(all, '\u328A', 6, n => "月火水木金土".Substring(n, 1));
        AddRun(all, '\u33E0', 31, n => Number(n + 1) + "日");
        AddRun(all, '\u32C0', 12, n => Number(n + 1) + "月");
        AddRun(all, '\u3358', 25, n => Number(n) + "点");
        return all.ToFrozenDictionary();
    }

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    private static void AddRun(Dictionary<char, string> all, char first, int count, Func<int, string> expansion)
    {
        for (int n = 0; n < count; n++)
        {
            all[(char)(first + n)] = expansion(n);
        }
    }
}
