using System.Collections.Immutable;

namespace Hiraku.Acceptance.Faults;

/// <summary>Each fault is said by the right rule at the right cell of the clerk's own file, and nothing else is said.</summary>
public sealed class PlantedFaultTests(FaultyWard ward) : IClassFixture<FaultyWard>
{
    public static TheoryData<string, string> Clean { get; } = new(
        from table in new[] { "aed", "event", "population", "preschool" }
        from shape in new[] { "utf-8", "cp932", "xlsx" }
        select (table, shape));

    public static TheoryData<string> Faults { get; } = new(PlantedFault.All.Select(fault => fault.Name));

    [Theory]
    [MemberData(nameof(Clean))]
    public void A_clean_file_gives_neither_an_error_nor_a_warning(string table, string shape) =>
        Assert.Empty(ward.Findings(FaultyWard.CleanId(table, shape)).Where(found => found.Severity != "note").Select(found => found.Place));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_planted_fault_is_found_at_its_cell_and_nothing_else_is(string name)
    {
        PlantedFault fault = PlantedFault.All.Single(each => each.Name == name);
        string[] clean = [.. ward.Findings(FaultyWard.CleanId(fault.Table, fault.Shape)).Select(found => found.Place)];

        ImmutableSortedSet<string> found = [.. ward.Findings(FaultyWard.FaultId(fault)).Select(found => found.Place).Except(clean)];

        Assert.Equal(string.Join(' ', fault.Expected), string.Join(' ', found));
    }

    [Fact]
    public void There_are_at_least_forty_kinds_of_fault() =>
        Assert.True(PlantedFault.All.SelectMany(fault => fault.Expected).Select(expected => expected.Split('@')[0]).Distinct().Count() >= 40);
}
