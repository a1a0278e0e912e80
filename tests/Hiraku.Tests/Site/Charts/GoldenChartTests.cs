using System.Runtime.CompilerServices;
using Hiraku.Model;
using Hiraku.Model.Diagnostics;
using Hiraku.Site;
using Hiraku.Site.Charts;
using Hiraku.Site.Charts.Drawing;
using Hiraku.Site.Charts.Words;
using Hiraku.Site.Rendering;

namespace Hiraku.Tests.Site.Charts;

/// <summary>One accepted drawing for each kind of chart. HIRAKU_ACCEPT=1 writes them anew; then look at them.</summary>
public sealed class GoldenChartTests
{
    [Theory]
    [InlineData(ChartKind.Bar)]
    [InlineData(ChartKind.GroupedBar)]
    [InlineData(ChartKind.StackedBar)]
    [InlineData(ChartKind.Line)]
    [InlineData(ChartKind.Area)]
    [InlineData(ChartKind.Pyramid)]
    [InlineData(ChartKind.Share)]
    [InlineData(ChartKind.Multiples)]
    [InlineData(ChartKind.Calendar)]
    public void Each_kind_of_chart_is_drawn_as_accepted(ChartKind kind)
    {
        Locale locale = Locale.Load(Language.Japanese, new SiteFiles(SiteFolders.Own), new DiagnosticBag());
        Chart chart = Sample(kind);
        ChartWords words = ChartWords.Of(chart, locale);
        string drawn = ChartDrawing.Draw(chart, locale, "g", words.Point, words.Sentence).ToString().Replace("><", ">\n<", StringComparison.Ordinal) + "\n";
        string file = Path.Combine(Here(), "golden", kind.ToString().ToLowerInvariant() + ".svg");
        if (Environment.GetEnvironmentVariable("HIRAKU_ACCEPT") == "1")
        {
            File.WriteAllText(file, drawn);
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), drawn);
    }

    private static Chart Sample(ChartKind kind) => new(kind, "g", new("町別の数", "By town"))
    {
        Unit = new("人", "people"),
        CategoryName = new("町", "Town"),
        Categories = kind == ChartKind.Calendar
            ? [LocalizedText.Same("2024-04-01"), LocalizedText.Same("2024-04-07"), LocalizedText.Same("2024-05-02")]
            : [LocalizedText.Same("旭丘"), LocalizedText.Same("0-4歳"), LocalizedText.Same("大泉<学園>")],
        Series = kind is ChartKind.Bar or ChartKind.Line or ChartKind.Area or ChartKind.Share or ChartKind.Calendar
            ? [new(new("数", "Count"), [1200, kind == ChartKind.Area ? 0 : null, 34.5])]
            : [new(new("男性", "Men"), [10, 20, null]), new(new("女性", "Women"), [12, 0, 30])],
        IsTime = kind is ChartKind.Line or ChartKind.Area or ChartKind.Multiples,
        IsAdditive = true,
    };

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
