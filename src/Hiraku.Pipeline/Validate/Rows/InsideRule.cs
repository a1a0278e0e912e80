using System.Text;
using Hiraku.Model.Datasets;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Rows;

/// <summary>A place whose address lies in the municipality lies inside its bounds; an address elsewhere (a camp, a hospital next door) may lie anywhere.</summary>
/// <param name="city">The field of the municipality's name; -1 where there is none.</param>
public sealed class InsideRule(int latitude, int longitude, int city, Publisher publisher, Bounds bounds) : IRowRule
{
    private readonly byte[] own = Encoding.UTF8.GetBytes(publisher.Name.Ja);

    public void Suspect(Batch batch, Span<bool> suspects)
    {
        Column latitudes = batch.Columns[latitude];
        Column longitudes = batch.Columns[longitude];
        for (int row = 0; row < suspects.Length; row++)
        {
            suspects[row] |= latitudes.Present[row] && longitudes.Present[row]
                && !bounds.Contains(latitudes.Numbers[row], longitudes.Numbers[row])
                && (city < 0 || !batch.Columns[city].Present[row] || batch.Columns[city].TextAt(row).SequenceEqual(own));
        }
    }

    public void Declare(RowValidator validator) => validator.Declare(
        row => row.Has(latitude) && row.Has(longitude) && (city < 0 || !row.Has(city) || row.Text(city) == publisher.Name.Ja),
        row => bounds.Contains(row.Number(latitude), row.Number(longitude)),
        row => new RowFault(RowRules.OutsideBounds, latitude, RowRules.Outside(row.Text(latitude), row.Text(longitude), publisher.Name.Ja)));
}
