using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Hiraku.Model.Schemas;

namespace Hiraku.Site.Data;

/// <summary>One field of the published rows: numbers as numbers, everything else as places in a list of its distinct texts.</summary>
public sealed class PublishedColumn(Field published)
{
    private const int Missing = -1;

    private readonly List<int> codes = [];
    private readonly List<double> numbers = [];
    private readonly List<string> values = [];
    private Dictionary<string, int>? places = new(StringComparer.Ordinal);

    public Field Field => published;

    public bool IsNumeric { get; } = published.Type is ColumnType.Integer or ColumnType.Number;

    public int Count => IsNumeric ? numbers.Count : codes.Count;

    /// <summary>The distinct texts, in order of first appearance; empty for numbers.</summary>
    public IReadOnlyList<string> Values => values;

    /// <summary>For each row the place of its text in <see cref="Values"/>, or -1.</summary>
    public ReadOnlySpan<int> Codes => CollectionsMarshal.AsSpan(codes);

    public int Filled { get; private set; }

    /// <summary>True where later rows were left out because nearly every row has a text of its own; such a column is listed, never counted.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The rows, from 0, whose count is kept back to protect people.</summary>
    public IReadOnlySet<int> Hidden { get; internal set; } = ImmutableHashSet<int>.Empty;

    public bool IsFilledAt(int row) => row < Count && (IsNumeric ? !double.IsNaN(numbers[row]) : codes[row] != Missing);

    public string? TextAt(int row)
    {
        if (row >= Count)
        {
            return null;
        }

        if (!IsNumeric)
        {
            return codes[row] == Missing ? null : values[codes[row]];
        }

        return double.IsNaN(numbers[row]) ? null : numbers[row].ToString(CultureInfo.InvariantCulture);
    }

    public double? NumberAt(int row) =>
        row < numbers.Count && !double.IsNaN(numbers[row]) ? numbers[row] : null;

    internal void AddText(ReadOnlySpan<char> text)
    {
        if (IsCut)
        {
            return;
        }

        Filled++;
        var lookup = places!.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(text, out int place))
        {
            place = values.Count;
            values.Add(text.ToString());
            lookup[text] = place;
        }

        codes.Add(place);
    }

    internal void AddNumber(double value)
    {
        Filled++;
        numbers.Add(value);
    }

    internal void AddMissing()
    {
        if (IsNumeric)
        {
            numbers.Add(double.NaN);
        }
        else if (!IsCut)
        {
            codes.Add(Missing);
        }
    }

    /// <summary>Stops keeping texts that hardly repeat; called once, when the table has grown large.</summary>
    internal void CutIfUnique() => IsCut = !IsNumeric && values.Count > Count / 2;

    internal void Seal() => places = null;
}
