using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Flow.References;

namespace Hiraku.Tests.Pipeline.Flow;

public sealed class ReferenceOrderTests
{
    [Fact]
    public void Datasets_without_references_are_done_together() => Assert.Equal("a b c", Waves(Of("a"), Of("b"), Of("c")));

    [Fact]
    public void A_dataset_comes_after_those_it_refers_to() => Assert.Equal("b d | a | c", Waves(Of("a", "b"), Of("b"), Of("c", "a", "d"), Of("d")));

    [Fact]
    public void A_dataset_that_is_not_built_is_not_waited_for() => Assert.Equal("a", Waves(Of("a", "elsewhere")));

    private static Dataset Of(string id, params string[] others) =>
        new(id, "") { References = [.. others.Select(other => new Reference("f", other, "f", Severity.Warning, 1))] };

    private static string Waves(params Dataset[] datasets) =>
        string.Join(" | ", ReferenceOrder.Waves([.. datasets]).Select(wave => string.Join(' ', wave.Select(i => datasets[i].Id))));
}
