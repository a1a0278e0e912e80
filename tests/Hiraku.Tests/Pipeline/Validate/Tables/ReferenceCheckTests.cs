using System.Text;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Tables;
using Hiraku.Pipeline.Validate.Tables.Keys;

namespace Hiraku.Tests.Pipeline.Validate.Tables;

public sealed class ReferenceCheckTests
{
    private static readonly TableSchema Bookings = new("test/bookings", [new Field("施設ID", FieldKind.Identifier), new Field("件数", FieldKind.Integer)]);

    private static readonly Reference ToFacilities = new("施設ID", "facility", "ID", Severity.Warning, 1);

    [Fact]
    public void A_value_that_the_other_dataset_lacks_is_told_at_its_cell()
    {
        var clerk = Referring(ToFacilities, ["A-1", "A-2"], ["A-1", "3"], ["B-9", "4"]);

        Diagnostic found = Assert.Single(clerk.Bag().Kept);
        Assert.Equal("export.csv(A3): warning HK6221: \"B-9\" in \"施設ID\" is not among \"ID\" of \"Facilities\".", found.ToString());
        Assert.Empty(clerk.FaultyRows());
    }

    [Fact]
    public void An_empty_cell_refers_to_nothing() => Assert.Empty(Referring(ToFacilities, ["A-1"], ["", "3"]).Findings());

    [Fact]
    public void As_an_error_it_marks_the_row() =>
        Assert.Equal([1], Referring(ToFacilities with { Severity = Severity.Error }, ["A-1"], ["A-1", "3"], ["B-9", "4"]).FaultyRows());

    [Fact]
    public void The_nearest_value_is_suggested_where_there_is_but_one()
    {
        Assert.Equal("図書館本館", Assert.Single(Referring(ToFacilities, ["図書館本館", "体育館"], ["図書館本棺", "3"]).Bag().Kept).Suggestion);
        Assert.Null(Assert.Single(Referring(ToFacilities, ["13001", "13002"], ["13009", "3"]).Bag().Kept).Suggestion);
    }

    [Fact]
    public void A_dataset_that_was_never_published_is_told_once_and_no_row_is_at_fault()
    {
        var values = new ReferencedValues(ToFacilities, new("施設一覧", "Facilities"));
        var clerk = new Clerk(Bookings, ["A-1", "3"], ["B-9", "4"]) { References = [values] };

        Assert.Equal(["施設ID HK6222"], clerk.Findings());
        Assert.Empty(clerk.FaultyRows());
    }

    [Fact]
    public void Where_the_other_dataset_is_held_the_hint_names_the_day_of_the_version_compared_with()
    {
        var clerk = new Clerk(Bookings, ["B-9", "4"]) { References = [Values(ToFacilities, "A-1") with { HeldVersion = "2026-04-01" }] };

        Assert.StartsWith("「施設一覧」は保留中のため、2026-04-01 の版と比べています。", Assert.Single(clerk.Bag().Kept).Hint.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_do_not_fit_in_memory_are_known_all_the_same()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("hiraku-reference-");
        var known = new KeySet(folder.FullName, "reference", capacity: 100);
        string[] all = [.. Enumerable.Range(0, 1000).Select(i => "id-" + i)];
        var bag = new DiagnosticBag();
        using (var check = new ReferenceCheck(0, Values(ToFacilities, all), known))
        {
            var verdict = new Hiraku.Pipeline.Validate.Verdict(bag);
            foreach (Batch batch in new Clerk(Bookings, [.. all.Append("id-x").Select(id => new[] { id, "1" })]).Table().Batches)
            {
                verdict.Begin(new bool[batch.RowCount]);
                check.Check(batch, verdict);
            }
        }

        Assert.Equal(["A1002"], bag.Kept.Select(found => found.Location.Cell));
        Assert.Empty(folder.EnumerateFiles());
        folder.Delete();
    }

    private static Clerk Referring(Reference reference, string[] others, params string[][] rows) => new(Bookings, rows) { References = [Values(reference, others)] };

    private static ReferencedValues Values(Reference reference, params string[] values) => new(reference, new LocalizedText("施設一覧", "Facilities"))
    {
        Read = () => values.Select(value => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(value))),
        Rows = values.Length,
    };
}
