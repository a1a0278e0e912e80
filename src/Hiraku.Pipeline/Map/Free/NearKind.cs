using System.Collections.Immutable;
using Hiraku.Japanese;
using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Map.Headers;

namespace Hiraku.Pipeline.Map.Free;

/// <summary>
/// A kind that most cells of a column of text are read as, but not all. The column stays text, for a free table is not held for a guess of ours;
/// whoever knows the table may say that the other cells are wrong.
/// </summary>
internal sealed class NearKind
{
    /// <summary>Kinds in the order they are preferred in, each with what the header must say (any of it; nothing where the cells suffice).</summary>
    private static readonly (FieldKind Kind, string[] Words)[] Kinds =
    [
        (FieldKind.Latitude, ["緯度", "latitude"]), (FieldKind.Longitude, ["経度", "longitude"]),
        (FieldKind.Phone, KindInference.PhoneWords), (FieldKind.PostalCode, KindInference.PostalWords),
        (FieldKind.Email, []), (FieldKind.Url, []), (FieldKind.FiscalYear, ["年度"]),
        (FieldKind.Integer, []), (FieldKind.Number, []), (FieldKind.Date, []), (FieldKind.YearMonth, []), (FieldKind.Time, []),
    ];

    private NearKind(FieldKind kind) => Kind = kind;

    public FieldKind Kind { get; }

    /// <summary>Cells that say anything: not those that are blank or a mark for "no value".</summary>
    public long Telling { get; private set; }

    /// <summary>Of these, the cells that are read as the kind.</summary>
    public long Read { get; private set; }

    /// <summary>The first cell that is not, and its text; null where no row was held against the kind yet.</summary>
    public (Location Place, string Text)? Odd { get; private set; }

    /// <summary>Null where no kind has more than half of the cells of the sample that say anything, and two of them.</summary>
    public static NearKind? Of(string header, ImmutableArray<string> sample)
    {
        string key = HeaderText.Key(header);
        string[] telling = [.. sample.Where(cell => Tells(cell))];
        FieldKind? nearest = null;
        int most = Math.Max(1, telling.Length / 2);
        foreach (var (kind, words) in Kinds.Where(each => each.Words.Length == 0 || each.Words.Any(word => key.Contains(word, StringComparison.Ordinal))))
        {
            int read = telling.Count(cell => KindInference.CanBe(kind, cell));
            if (read > most)
            {
                (nearest, most) = (kind, read);
            }
        }

        return nearest is { } found ? new NearKind(found) : null;
    }

    public void Hold(TextBatch batch, int column)
    {
        for (int row = 0; row < batch.RowCount; row++)
        {
            ReadOnlySpan<char> cell = batch[column, row];
            if (!Tells(cell))
            {
                continue;
            }

            Telling++;
            if (KindInference.CanBe(Kind, cell))
            {
                Read++;
            }
            else
            {
                Odd ??= (batch.Origin.Locate(column, batch.LineOf(row)), cell.ToString());
            }
        }
    }

    private static bool Tells(ReadOnlySpan<char> cell) => !cell.IsWhiteSpace() && !MissingMark.Is(cell);
}
