using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Normalize.Single;
using Hiraku.Tests.Support;

namespace Hiraku.Tests.Pipeline.Normalize;

/// <summary>What is held up as right must be right for the very field: rules are shared by kinds, their examples are not.</summary>
public sealed class HintTests
{
    private const int AtOnce = 400;
    private const string Lead = "正しい例: ";

    public static TheoryData<FieldKind> Kinds => [.. Enum.GetValues<FieldKind>().Where(kind => SingleNormalizer.Kinds.Contains(kind.NameOf()))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_field_may_hold_the_example_that_a_hint_gives(FieldKind kind)
    {
        var schema = new TableSchema("test/a", [new Field("項目", kind)]);
        string[] examples =
        [
            .. VectorCells.All.Select(cell => new[] { cell }).Chunk(AtOnce).SelectMany(rows => Rows.Findings(schema, rows)).Select(finding => finding.Hint.Ja)
                .Where(hint => hint.Contains(Lead, StringComparison.Ordinal)).Select(hint => hint.Split(Lead)[1].Split('。')[0]).Distinct(),
        ];

        Assert.All(examples, example => Assert.False(SingleNormalizer.IsRefused(kind.NameOf(), example), example));
    }

    [Theory]
    [InlineData(FieldKind.Phone, "0120-99", "03-3993-1111")]
    [InlineData(FieldKind.PostalCode, "17685", "1768501")]
    [InlineData(FieldKind.Longitude, "139,5867", "139.651667")]
    [InlineData(FieldKind.Latitude, "35,7", "35.735556")]
    [InlineData(FieldKind.Latitude, "35,7356", "35.735556")]
    public void A_hint_gives_an_example_of_the_fields_own_kind(FieldKind kind, string cell, string example)
    {
        Diagnostic finding = Assert.Single(Rows.Findings(new TableSchema("test/a", [new Field("項目", kind)]), [cell]));

        Assert.EndsWith(Lead + example, finding.Hint.Ja, StringComparison.Ordinal);
    }
}
