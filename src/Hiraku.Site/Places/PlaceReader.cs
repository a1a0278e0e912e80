using System.Collections.Immutable;
using System.Globalization;
using Hiraku.Model.Schemas;
using Hiraku.Site.Charts.Dashboards;
using Hiraku.Site.Data;
using Hiraku.Site.Pages.Parts;

namespace Hiraku.Site.Places;

/// <summary>Finds the places in a dataset's rows by the kinds and names of its fields.</summary>
public sealed class PlaceReader
{
    private readonly PublishedTable table;
    private readonly PublishedColumn name;

    private PlaceReader(PublishedTable table, PublishedColumn name)
    {
        this.table = table;
        this.name = name;
    }

    /// <summary>The rows that have a name, where the dataset is about places; otherwise none.</summary>
    public static ImmutableArray<Place> Read(PublishedTable table)
    {
        bool isPlaces = table.Schema.Shape == DataShape.Places || (table.Schema.Shape == DataShape.Records && table.Schema.IsGeographic);
        return isPlaces && DataTable.NameColumn(table) is PublishedColumn name ? new PlaceReader(table, name).ReadAll() : [];
    }

    private ImmutableArray<Place> ReadAll()
    {
        var columns = Columns();
        string[]? keys = Keys();
        var places = ImmutableArray.CreateBuilder<Place>();
        for (int row = 0; row < Math.Min(table.RowCount, name.Count); row++)
        {
            if (name.TextAt(row) is string text)
            {
                places.Add(One(columns, row, keys?[row] ?? (row + 1).ToString(CultureInfo.InvariantCulture), text));
            }
        }

        return places.ToImmutable();
    }

    private static Place One(Dictionary<string, PublishedColumn?> columns, int row, string key, string name)
    {
        string Text(string role) => columns[role]?.TextAt(row) ?? "";
        string address = Text("address");
        return new Place(row, key, name)
        {
            Kana = Text("kana"),
            English = Text("english"),
            Address = address.Length > 0 ? address : Text("city") + Text("town") + Text("rest"),
            Town = PlacesDashboard.TownName(Text("town")),
            Phone = Text("phone"),
            Latitude = columns["latitude"]?.NumberAt(row),
            Longitude = columns["longitude"]?.NumberAt(row),
            Weekdays = Text("weekdays"),
            Opens = Text("opens"),
            Closes = Text("closes"),
        };
    }

    private Dictionary<string, PublishedColumn?> Columns() => new(StringComparer.Ordinal)
    {
        ["kana"] = table.First(field => field.Kind == FieldKind.Kana),
        ["english"] = table.First(field => field.Name.Contains('英', StringComparison.Ordinal) && field.Name.StartsWith(name.Field.Name, StringComparison.Ordinal)),
        ["address"] = table.First(field => field.Kind == FieldKind.Address),
        ["city"] = table.First(field => field.Kind == FieldKind.City),
        ["town"] = table.First(field => field.Kind == FieldKind.Town),
        ["rest"] = table.First(field => field.Kind == FieldKind.AddressRest),
        ["phone"] = table.First(field => field.Kind == FieldKind.Phone && !field.Name.Contains("FAX", StringComparison.OrdinalIgnoreCase)),
        ["latitude"] = table.First(field => field.Kind == FieldKind.Latitude),
        ["longitude"] = table.First(field => field.Kind == FieldKind.Longitude),
        ["weekdays"] = table.First(field => field.Kind == FieldKind.Weekdays),
        ["opens"] = table.First(field => field.Kind == FieldKind.Time && field.Name.Contains("開始", StringComparison.Ordinal)),
        ["closes"] = table.First(field => field.Kind == FieldKind.Time && field.Name.Contains("終了", StringComparison.Ordinal)),
    };

    /// <summary>The published IDs, where every row has one, each its own and fit for an address; otherwise null.</summary>
    private string[]? Keys()
    {
        PublishedColumn? id = table.Column("ID") ?? table.First(field => field.Kind == FieldKind.Identifier && field.Name.EndsWith("ID", StringComparison.Ordinal));
        if (id is null || id.IsNumeric || id.Count < table.RowCount || id.Filled < table.RowCount || id.Values.Count < table.RowCount)
        {
            return null;
        }

        bool isPlain = id.Values.All(value => value.Length <= 64 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            && id.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count() == id.Values.Count;
        return isPlain ? [.. Enumerable.Range(0, table.RowCount).Select(row => id.TextAt(row)!)] : null;
    }
}
