using System.Text.Json;
using Hiraku.Model.Diagnostics;
using Hiraku.Pipeline.Report;
using Hiraku.Pipeline.Report.Csv;

namespace Hiraku.Tests.Pipeline.Report;

public sealed class ReportWriterTests
{
    [Fact]
    public void The_json_report_has_the_keys_that_programs_rely_on()
    {
        JsonElement report = Json("aed/report.json", Desk.Fault());

        Assert.Equal("held", report.GetProperty("status").GetString());
        Assert.Equal(["dataset", "status", "sources", "rows", "diagnostics", "diagnostics_total"], report.EnumerateObject().Select(key => key.Name));
        JsonElement one = Assert.Single(report.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal(
            ["rule", "code", "severity", "file", "sheet", "cell", "line", "field", "value", "message", "hint", "suggestion"], one.EnumerateObject().Select(key => key.Name));
        Assert.Equal(("B3", 3, "error"), (one.GetProperty("cell").GetString(), one.GetProperty("line").GetInt32(), one.GetProperty("severity").GetString()));
        Assert.Equal([2, 2], report.GetProperty("sources")[0].GetProperty("header").EnumerateArray().Select(row => row.GetInt32()));
    }

    [Fact]
    public void The_sarif_log_names_rule_file_and_line()
    {
        JsonElement log = Json("aed/diagnostics.sarif", Desk.Fault(), Desk.Doubt());
        JsonElement run = Assert.Single(log.GetProperty("runs").EnumerateArray());

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.Equal(["HK6005", "HK6104"], run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        JsonElement result = run.GetProperty("results")[1];
        Assert.Equal(("HK6104", 1, "warning"), (result.GetProperty("ruleId").GetString(), result.GetProperty("ruleIndex").GetInt32(), result.GetProperty("level").GetString()));
        JsonElement place = result.GetProperty("locations")[0];
        Assert.Equal("aed.csv", place.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(4, place.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal("C4", place.GetProperty("logicalLocations")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void The_page_escapes_every_value_and_reaches_for_nothing()
    {
        string page = Written("aed/report.html", Desk.Fault(Desk.Nasty));

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;□□=1&#43;1".Replace("&#43;", "+", StringComparison.Ordinal), page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_script_of_the_page_is_the_one_its_policy_allows()
    {
        string page = Written("aed/report.html", Desk.Fault());
        string script = page.Split("<script>")[1].Split("</script>")[0];
        string hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(script)));

        Assert.Contains($"script-src 'sha256-{hash}'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_one_cause_are_one_group()
    {
        DatasetReport report = Desk.Report([.. Enumerable.Range(0, 312).Select(i => Desk.Fault(line: 3 + i)), Desk.Doubt()]);

        Assert.Equal([("電話番号", 312), ("緯度", 1)], Cause.Of(report.Bag).Select(cause => (cause.Field!, cause.Count)));
    }

    [Fact]
    public void Every_diagnostic_is_a_line_of_the_table_and_runs_as_no_formula()
    {
        var desk = new Desk();
        using (DiagnosticCsv log = new ReportWriter(desk, "aed").OpenDiagnostics())
        {
            log.Write(Desk.Fault("=1+1"));
            log.Write(Desk.Fault("a\"b,c"));
        }

        string[] lines = desk.Text("aed/diagnostics.csv").Split("\r\n");
        Assert.StartsWith("\uFEFFseverity,code,rule,file,sheet,cell,line,field,value,message_ja", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("error,HK6005,pattern-mismatch,aed.csv,,B3,3,電話番号,\"'=1+1\",形が違います,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",\"a\"\"b,c\",", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_change_is_a_line_of_the_table()
    {
        var desk = new Desk();
        using (ChangeCsv log = new ReportWriter(desk, "aed").OpenChanges())
        {
            log.Changed(new Location("aed.csv", "一覧", 3, 27, "電話番号"), "０３", "03", "width");
        }

        Assert.Equal("\uFEFFfile,sheet,cell,field,before,after,rule\r\naed.csv,一覧,AB3,電話番号,０３,03,width\r\n", desk.Text("aed/normalization.csv"));
    }

    private static JsonElement Json(string path, params Diagnostic[] found) => JsonDocument.Parse(Written(path, found)).RootElement;

    private static string Written(string path, params Diagnostic[] found)
    {
        var desk = new Desk();
        new ReportWriter(desk, "aed").Write(Desk.Report(found));
        return desk.Text(path);
    }
}
