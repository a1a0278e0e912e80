namespace Hiraku.Acceptance.Write;

/// <summary>ExcelDataReader reads the workbook and finds the rows of the JSON.</summary>
public sealed class WorkbookReaderTests(PublishedSample sample) : IClassFixture<PublishedSample>
{
    [Fact]
    public void The_workbook_and_the_JSON_tell_the_same_table() =>
        WorkbookAgreement.Check(sample.File("data/aed/131202_aed.xlsx"), sample.File("data/aed/131202_aed.json"));
}
