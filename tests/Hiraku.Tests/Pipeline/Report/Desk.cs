using System.Collections.Immutable;
using System.Text;
using Hiraku.Model;
using Hiraku.Model.Datasets;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Report;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Tests.Pipeline.Report;

/// <summary>A small run with two faults, and the folder its reports go to.</summary>
internal sealed class Desk : IOutput
{
    public const string Nasty = "<script>alert(1)</script>\u202E\u0007=1+1";

    public Dictionary<string, byte[]> Files { get; } = [];

    public static Dataset Dataset { get; } = new("aed", "") { Title = new("AED設置箇所一覧", "AED locations"), Department = new("危機管理室", "Crisis management") };

    public static DatasetReport Report(params Diagnostic[] found)
    {
        var bag = new DiagnosticBag();
        foreach (Diagnostic one in found)
        {
            bag.Add(one);
        }

        return new DatasetReport(Dataset, ReportStatus.Held, bag)
        {
            Sources = [new SourceReport("aed.csv", "00ff", "shift_jis", null, (2, 2), 2)],
            RowsRead = 2,
            RowsPublished = 1,
            RowsRejected = 1,
        };
    }

    public static Diagnostic Fault(string value = "03-59841111", int line = 3) => Diagnostic.Of(
        FieldRules.PatternMismatch, new Location("aed.csv", null, line, 1, "電話番号"), new("形が違います", "Wrong form"), value, "03-5984-1111");

    public static Diagnostic Doubt() => Diagnostic.Of(RowRules.OutsideBounds, new Location("aed.csv", null, 4, 2, "緯度"), new("外です", "Outside"), "36");

    /// <summary>A title in line 1, the header in line 2, data from line 3; the file's column B is the table's second.</summary>
    public static RawTable Raw(int rows = 2, string? sheet = null)
    {
        return new RawTable(["名称", "電話番号", "緯度"], [], Batches(), () => []);

        IEnumerable<TextBatch> Batches()
        {
            var builder = new TextBatchBuilder(3);
            for (int i = 0; i < rows; i++)
            {
                builder.BeginRow(3 + i);
                builder.Add(i == 1 ? Nasty : "練馬区役所");
                builder.Add("03-59841111");
                builder.Add("0012");
                builder.EndRow();
                if (builder.IsFull || i == rows - 1)
                {
                    yield return builder.Build(new Origin("aed.csv", sheet, ImmutableArray.Create(0, 1, 2)));
                }
            }
        }
    }

    public string Text(string path) => Encoding.UTF8.GetString(Files[path]);

    public Stream Create(string path) => new Written(this, path);

    public void Delete(string path) => Files.Remove(path);

    public Stream? Open(string path) => Files.TryGetValue(path, out byte[]? bytes) ? new MemoryStream(bytes) : null;

    private sealed class Written(Desk desk, string path) : MemoryStream
    {
        protected override void Dispose(bool disposing)
        {
            desk.Files[path] = ToArray();
            base.Dispose(disposing);
        }
    }
}
