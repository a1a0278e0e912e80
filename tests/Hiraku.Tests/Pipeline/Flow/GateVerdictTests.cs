using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Extract;
using Hiraku.Pipeline.Flow.Datasets;
using Hiraku.Pipeline.Normalize;
using Hiraku.Pipeline.Validate;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Tests.Pipeline.Flow;

public sealed class GateVerdictTests
{
    [Fact]
    public void The_block_gate_forgives_nothing() => Assert.All(
        [.. ValidateRules.All, .. NormalizeRules.All, .. ExtractRules.All],
        rule => Assert.False(GateVerdict.Forgives(Gate.Block, rule.Code), rule.Code));

    [Theory]
    [InlineData(Gate.Rows)]
    [InlineData(Gate.Flag)]
    public void Faults_of_single_rows_are_forgiven_where_clean_rows_or_all_rows_go_out(Gate gate) => Assert.All(
        [.. NormalizeRules.All, .. FieldRules.All, .. RowRules.All, ExpressionRules.Broken, TableRules.DuplicateKey],
        rule => Assert.True(GateVerdict.Forgives(gate, rule.Code), rule.Code));

    [Theory]
    [InlineData(Gate.Rows)]
    [InlineData(Gate.Flag)]
    public void A_fault_of_the_whole_table_or_file_is_forgiven_by_no_gate(Gate gate) => Assert.All(
        [.. ExtractRules.Fatal, .. DocumentRules.All, TableRules.NoRows, TableRules.TooFewRows, TableRules.RowsDropped, ExpressionRules.Unreadable],
        rule => Assert.False(GateVerdict.Forgives(gate, rule.Code), rule.Code));

    [Theory]
    [InlineData(Gate.Rows)]
    [InlineData(Gate.Flag)]
    public void Something_personal_is_forgiven_by_no_gate(Gate gate) => Assert.All(
        PrivacyRules.All.Where(rule => rule != PrivacyRules.Formula),
        rule => Assert.False(GateVerdict.Forgives(gate, rule.Code), rule.Code));

    [Fact]
    public void A_formula_costs_its_row_where_rows_may_be_left_out_and_holds_everything_else()
    {
        Assert.True(GateVerdict.Forgives(Gate.Rows, PrivacyRules.Formula.Code));
        Assert.False(GateVerdict.Forgives(Gate.Flag, PrivacyRules.Formula.Code));
    }
}
