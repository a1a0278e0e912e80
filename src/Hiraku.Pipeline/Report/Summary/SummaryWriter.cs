using System.Text;
using Hiraku.Model;

namespace Hiraku.Pipeline.Report.Summary;

/// <summary>Writes what the data staff read in the morning: summary.json, summary.txt and index.html over all datasets.</summary>
public static class SummaryWriter
{
    public static void Write(IOutput reports, RunSummary summary)
    {
        using (Stream json = reports.Create("summary.json"))
        {
            JsonSummary.Write(json, summary);
        }

        using (Stream text = reports.Create("summary.txt"))
        {
            text.Write(Encoding.UTF8.GetBytes(TextSummary.Of(summary)));
        }

        using Stream page = reports.Create("index.html");
        HtmlSummary.Write(page, summary);
    }
}
