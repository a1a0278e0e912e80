using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Flow.Rehearsing;

namespace Hiraku.Tests.Pipeline.Flow;

public sealed class RehearsalTests
{
    [Fact]
    public void Every_kind_of_cell_is_read_and_some_are_refused()
    {
        var bag = new DiagnosticBag();

        Rehearsal.Run(bag);

        Assert.Superset(
            new HashSet<string?>([nameof(FieldKind.Date), nameof(FieldKind.Phone), nameof(FieldKind.Latitude), nameof(FieldKind.Integer)]),
            bag.Kept.Select(diagnostic => diagnostic.Location.Field).ToHashSet());
    }
}
