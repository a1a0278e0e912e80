using System.Collections.Immutable;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Sources;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Links;

/// <summary>Whether the web addresses of a table lead anywhere. Each is asked once, after the last row, and told at the first cell that holds it.</summary>
/// <param name="ask">Gives an answer for each address, in order.</param>
public sealed class LinkCheck(TableSchema schema, Func<IReadOnlyList<string>, IReadOnlyList<LinkAnswer>> ask) : ICheck
{
    /// <summary>What a run can ask for in an hour or so, and remember.</summary>
    public const int Most = 20_000;

    private readonly ImmutableArray<int> fields = [.. Enumerable.Range(0, schema.Fields.Length).Where(i => schema.Fields[i].Kind == FieldKind.Url)];
    private readonly Dictionary<string, Link> links = new(StringComparer.Ordinal);
    private bool isCut;

    public void Check(Batch batch, Verdict verdict)
    {
        foreach (int field in fields)
        {
            Column column = batch.Columns[field];
            for (int row = 0; row < column.Count; row++)
            {
                if (column.StringAt(row) is { } url)
                {
                    Remember(url, batch, field, row);
                }
            }
        }
    }

    public void End(DiagnosticBag bag)
    {
        string[] urls = [.. links.Keys];
        IReadOnlyList<LinkAnswer> answers = urls.Length == 0 ? [] : ask(urls);
        if (urls.Length > 0 && answers.All(answer => answer.State == LinkState.Silent))
        {
            bag.Add(LinkRules.NobodyAnswered(urls.Length));
            return;
        }

        for (int i = 0; i < urls.Length; i++)
        {
            if (answers[i].State != LinkState.Alive)
            {
                Link link = links[urls[i]];
                bag.Add(LinkRules.LeadsNowhere(link.First, urls[i], link.Text, answers[i].Why, link.Cells - 1));
            }
        }

        if (isCut)
        {
            bag.Add(LinkRules.TooMany(Most));
        }
    }

    private void Remember(string url, Batch batch, int field, int row)
    {
        if (links.TryGetValue(url, out Link? link))
        {
            link.Cells++;
        }
        else if (links.Count < Most)
        {
            links.Add(url, new Link(batch.Locate(field, row), batch.SourceText(field, row)));
        }
        else
        {
            isCut = true;
        }
    }

    private sealed record Link(Location First, string Text)
    {
        public int Cells { get; set; } = 1;
    }
}
