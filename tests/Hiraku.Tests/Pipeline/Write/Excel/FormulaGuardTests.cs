using Hiraku.Pipeline.Write.Excel;

namespace Hiraku.Tests.Pipeline.Write.Excel;

public class FormulaGuardTests
{
    [Fact]
    public void Every_vector_of_the_reference_is_guarded_as_it_says()
    {
        string csv = File.ReadAllText(SharedFolder.Require("reference/japanese/vectors/csv_injection.csv"));

        // The line for CR lost its CR and its quotes when the file was stored.
        csv = csv.Replace("\n\n=1+1,'\n=1+1,CR first", "\n\"\r=1+1\",\"'\r=1+1\",CR first", StringComparison.Ordinal);

        foreach (string?[] row in ReadBack.Csv(NewlinesOutsideQuotes(csv)).Skip(1))
        {
            Assert.Equal(row[1] ?? "", FormulaGuard.Guard(row[0] ?? ""));
        }
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("\uFF0D1+1", "'\uFF0D1+1")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("-", "-")]
    [InlineData("03-5984-1111", "03-5984-1111")]
    [InlineData("", "")]
    [InlineData("   ", "   ")]
    public void Only_what_a_spreadsheet_would_run_gets_an_apostrophe(string text, string guarded) => Assert.Equal(guarded, FormulaGuard.Guard(text));

    private static string NewlinesOutsideQuotes(string csv)
    {
        bool quoted = false;
        return string.Concat(csv.Select((c, at) =>
        {
            quoted ^= c == '"';
            return c == '\n' && !quoted && csv[at - 1] != '\r' ? "\r\n" : c.ToString();
        }));
    }
}
