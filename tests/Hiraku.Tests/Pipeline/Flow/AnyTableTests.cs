using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Flow.Rehearsing;
using Hiraku.Tests.Support;

namespace Hiraku.Tests.Pipeline.Flow;

/// <summary>A column may hold what belongs into another one: a postal code among dates, half an address among phones. Nothing a cell says ends a run.</summary>
public sealed class AnyTableTests
{
    private const int Rows = 120;

    private static readonly Project Ward = new(
        "",
        new Publisher("131202", LocalizedText.Same("練馬区"), LocalizedText.Same("東京都"), new Bounds(35.7, 139.5, 35.8, 139.7)),
        new SiteSettings(LocalizedText.Empty, "https://opendata.example.lg.jp/", ["ja"], "CC-BY-4.0", Tiles: null));

    [Fact]
    public void Any_cell_in_any_column_goes_through_every_stage() => Cases.ForAll(random => random.Next(), seed => Pass(Ward, new Random(seed)), count: 150);

    [Fact]
    public void A_publisher_without_a_name_is_no_reason_to_break_off() =>
        Pass(Ward with { Publisher = new Publisher("", LocalizedText.Empty, LocalizedText.Empty, Bounds: null) }, new Random(1));

    private static void Pass(Project project, Random random)
    {
        string[][] rows = [.. Enumerable.Range(0, Rows).Select(_ => SmallRun.Schema.Fields.Select(_ => Cell(random)).ToArray())];

        Assert.Equal(Rows, SmallRun.Through(project, new Dataset("any", "") { Gate = Gate.Flag }, rows, new DiagnosticBag()));
    }

    /// <summary>A cell of the vectors, a piece of one, two of them one after the other, many digits, or anything.</summary>
    private static string Cell(Random random)
    {
        string one = random.Pick<string>(VectorCells.All);
        return random.Next(6) switch
        {
            0 => one[random.Next(one.Length + 1)..],
            1 => one[..random.Next(one.Length + 1)],
            2 => one + random.Pick<string>(VectorCells.All),
            3 => new string((char)('0' + random.Next(10)), random.Next(1, 30)) + random.Pick("", ".5", "-", "年", "円"),
            4 => random.AnyString(),
            _ => one,
        };
    }
}
