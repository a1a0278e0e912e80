using Hiraku.Model.Schemas;

namespace Hiraku.Tests.Pipeline.Normalize;

public sealed class IdDerivationTests
{
    [Fact]
    public void A_row_without_an_id_gets_the_same_one_in_every_run() =>
        Assert.Equal(Ids(["", "A館"], ["", "B館"]), Ids(["", "A館"], ["", "B館"]));

    [Fact]
    public void Another_row_before_it_changes_no_id() =>
        Assert.Equal(Ids(["", "B館"])[0], Ids(["", "A館"], ["", "B館"])[1]);

    [Fact]
    public void An_id_that_the_department_gave_stays() => Assert.Equal("X-1", Ids(["X-1", "A館"])[0]);

    [Fact]
    public void Rows_that_are_alike_are_numbered()
    {
        string?[] ids = Ids(["", "A館"], ["", "A館"]);

        Assert.Equal(ids[0] + "-2", ids[1]);
    }

    [Fact]
    public void A_row_that_says_nothing_of_itself_gets_none() => Assert.Null(Ids(["", ""])[0]);

    private static string?[] Ids(params string[][] rows) =>
        [.. Rows.Normalized(new TableSchema("test", [new Field("ID", FieldKind.Identifier), new Field("名称", FieldKind.Name)]) { Key = ["ID"] }, rows).Select(row => row[0])];
}
